import { stopWords, words } from './words.ts';

/** Puts a misspelt word right: the nearest known word, or undefined when none is near enough. */
export type Speller = (word: string) => string | undefined;

/** A word seen only once may be a slip itself or a stray name: it corrects nothing. */
const leastSeen = 2;

/**
 * A speller over the words of a corpus. Words of five letters and more are put right when one edit away from a known
 * word with the same first letter, of nine and more when two; the more frequent word wins. Known words are left alone,
 * and so is what `isWord` calls English, though the corpus does not use it.
 */
export function createSpeller(
  texts: Iterable<string>,
  isWord: (word: string) => boolean = () => false,
): Speller {
  return spellFrom(countWords(texts), isWord);
}

/** How often each word stands in the texts. */
export function countWords(texts: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The speller of words that were counted before. */
export function spellFrom(
  counts: ReadonlyMap<string, number>,
  isWord: (word: string) => boolean = () => false,
): Speller {
  const byStart = new Map<string, string[]>();
  for (const [word, count] of counts) {
    if (count < leastSeen || word.length < 4 || /\d/.test(word)) continue;
    const start = word.charAt(0);
    const known = byStart.get(start);
    if (known) known.push(word);
    else byStart.set(start, [word]);
  }
  return (word) => {
    if (word.length < 5 || /\d/.test(word) || counts.has(word) || stopWords.has(word)) return undefined;
    const most = word.length >= 9 ? 2 : 1;
    const near = (byStart.get(word.charAt(0)) ?? [])
      .filter((known) => Math.abs(known.length - word.length) <= most)
      .map((known) => ({ known, distance: editDistance(word, known, most) }))
      .filter(({ distance }) => distance <= most)
      .sort(
        (one, other) =>
          one.distance - other.distance || (counts.get(other.known) ?? 0) - (counts.get(one.known) ?? 0),
      );
    return near.length > 0 && isWord(word) ? undefined : near[0]?.known;
  };
}

/** Insertions, deletions, substitutions and swaps of neighbours between two words (optimal string alignment); `most` + 1 when more. */
export function editDistance(one: string, other: string, most: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    if (Math.min(...current) > most) return most + 1;
    before = previous;
    previous = current;
  }
  return Math.min(previous[other.length] ?? 0, most + 1);
}
