import type { Topic } from '../domain.ts';
import { fold } from '../text/words.ts';

export type Neutralised = {
  /** The text, folded, with every variant as its topic's neutral name. */
  readonly text: string;
  /** What of the text is not a topic's wording. */
  readonly rest: string;
  /** Ids of the topics whose name, set term or variant stood there. */
  readonly topics: readonly string[];
  /** The neutral names that stand in `text` in place of a variant. */
  readonly names: readonly string[];
  /** The neutral names of the topics of which a set term stands there. */
  readonly touched: readonly string[];
};

/** Matches each wording of a topic, longest first. Made once for a list of topics. */
export type Neutraliser = (text: string) => Neutralised;

/** Sets framing aside: each variant of a topic becomes that topic's neutral name; proper names stay as they are. */
export function createNeutraliser(topics: readonly Topic[]): Neutraliser {
  const wordings = topics
    .flatMap((topic) => [
      ...[topic.name, ...topic.variants.map(({ term }) => term)].map((term) => ({
        topic,
        term,
        replaced: true,
      })),
      ...topic.names.map((term) => ({ topic, term, replaced: false })),
    ])
    .sort((one, other) => other.term.length - one.term.length)
    .map((wording) => ({
      ...wording,
      opening: openingOf(fold(wording.term)),
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])${pluralPattern(fold(wording.term))}(?![\\p{L}\\p{N}])`, 'gu'),
    }));

  return (text) => {
    const found = new Set<string>();
    const placed: string[] = [];
    const kept: string[] = [];
    const touched = new Set<string>();
    let marked = fold(text);
    for (const { topic, opening, pattern, replaced } of wordings) {
      // A pattern is compiled when it is used first, and there are hundreds.
      if (!marked.includes(opening)) continue;
      marked = marked.replace(pattern, (match) => {
        found.add(topic.id);
        if (replaced) return `⟦n${placed.push(topic.name) - 1}⟧`;
        touched.add(topic.name);
        return `⟦k${kept.push(match) - 1}⟧`;
      });
    }
    const fill = (names: boolean) =>
      marked.replace(/⟦([nk])(\d+)⟧/g, (_mark, kind, index) =>
        kind === 'k' ? (kept[Number(index)] ?? '') : names ? (placed[Number(index)] ?? '') : ' ',
      );
    return {
      text: fill(true).replace(/\b(the|a|an) the\b/g, 'the'),
      rest: fill(false),
      topics: [...found],
      names: [...new Set(placed)],
      touched: [...touched],
    };
  };
}

/** What stands wherever the term or its plural does: the first word, without the mark of a plural. */
function openingOf(term: string): string {
  return (term.split(/[\s-]/)[0] ?? '').replace(/s$/, '');
}

function pluralPattern(term: string): string {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]+/g, '[\\s-]+');
  if (/s$/.test(term)) return `${escaped.slice(0, -1)}s?`;
  return /[a-z]$/.test(term) ? `${escaped}s?` : escaped;
}
