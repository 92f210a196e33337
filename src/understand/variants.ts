import type { Topic } from '../domain.ts';
import { fold } from '../text/words.ts';

export type Neutralised = {
  /** The text with every variant as its topic's neutral name. */
  readonly text: string;
  /** Ids of the topics whose name or variant stood there. */
  readonly topics: readonly string[];
};

/** Sets framing aside: each variant of a topic, longest first, becomes that topic's neutral name. */
export function neutralise(text: string, topics: readonly Topic[]): Neutralised {
  const wordings = topics
    .flatMap((topic) => [{ topic, term: topic.name }, ...topic.variants.map(({ term }) => ({ topic, term }))])
    .sort((one, other) => other.term.length - one.term.length);
  const found = new Set<string>();
  let rest = fold(text);
  const placed: string[] = [];
  for (const { topic, term } of wordings) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${pluralPattern(fold(term))}(?![\\p{L}\\p{N}])`, 'gu');
    rest = rest.replace(pattern, () => {
      found.add(topic.id);
      placed.push(topic.name);
      return `\u0000${placed.length - 1}\u0000`;
    });
  }
  if (found.size === 0) return { text, topics: [] };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the mark cannot stand in a folded question
  const neutral = rest.replace(/\u0000(\d+)\u0000/g, (_mark, index) => placed[Number(index)] ?? '');
  return { text: neutral, topics: [...found] };
}

function pluralPattern(term: string): string {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]+/g, '[\\s-]+');
  if (/s$/.test(term)) return `${escaped.slice(0, -1)}s?`;
  return /[a-z]$/.test(term) ? `${escaped}s?` : escaped;
}
