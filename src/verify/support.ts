import type { Check } from './check.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Less than this share of a draft's meaning in what it cites is no support at all. */
const least = 0.35;
/** Below this share, another statement of the source that holds so much more is what the draft speaks of. */
const doubtful = 0.75;
const clearer = 0.2;

/** A part of a draft with so many words of meaning is looked at by itself. */
const longPart = 5;
const leastOfPart = 0.25;

/** What a draft says stands in what it cites, and not rather in another statement of the same source. */
export const citationFits: Check = (draft, cited) => {
  const own = meaningOf(draft.text);
  if (own.length === 0) return undefined;
  const siblings = [...new Set(cited.map(({ source }) => source))].flatMap(({ statements }) => statements);
  const weigh = rarity(siblings.map(({ text }) => text));
  const share = (texts: readonly string[]) => {
    const known = new Set(texts.flatMap(meaningOf));
    const total = own.reduce((sum, word) => sum + weigh(word), 0);
    return own.reduce((sum, word) => sum + (known.has(word) ? weigh(word) : 0), 0) / Math.max(total, 1e-9);
  };
  const held = share(cited.map(({ statement }) => statement.text));
  if (held < least) return 'what it cites says something else';
  const known = new Set(cited.flatMap(({ statement }) => meaningOf(statement.text)));
  const added = draft.text.split(/;| [–—] |,? (?:and|while|whereas|but)\b/).find((part) => {
    const meant = meaningOf(part);
    return (
      meant.length >= longPart && meant.filter((word) => known.has(word)).length < leastOfPart * meant.length
    );
  });
  if (added !== undefined) return `"${added.trim()}" is not in what it cites`;
  if (held >= doubtful) return undefined;
  const ids = new Set(cited.map(({ statement }) => statement.id));
  const better = siblings.find(({ id, text }) => !ids.has(id) && share([text]) >= held + clearer);
  return better && `what it says stands in another statement of the source: "${better.text}"`;
};

function meaningOf(text: string): string[] {
  return [
    ...new Set(
      tokensOf(text)
        .filter(({ isContent }) => isContent)
        .flatMap(wordsOf),
    ),
  ];
}

/** A date counts by its year and month, whatever its day. */
function wordsOf({ kind, key, stems }: Token): readonly string[] {
  return kind === 'date' ? key.split('-').slice(0, 2) : stems;
}

/** A word that most statements of a source hold tells them little apart. */
function rarity(texts: readonly string[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of meaningOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => 1 / Math.sqrt(Math.max(1, counts.get(word) ?? 1));
}
