/** A wording by its stems. A gap stands for one to three words. */
export type WordingPattern = { readonly stems: readonly string[]; readonly formals: string[] };

export type WordingFit = {
  readonly pattern: WordingPattern;
  /** The place after its last word. */
  readonly end: number;
  /** The places of what stands in its gaps. */
  readonly between: readonly number[];
};

export const gap = '…';
/** "kick … out": at most so many words stand in between. */
const longestGap = 3;

/** The first of some patterns that stands at a place of a text, given by its stems. */
export function firstFit(
  patterns: readonly WordingPattern[],
  stems: readonly string[],
  at: number,
): WordingFit | undefined {
  for (const pattern of patterns) {
    const fit = fits(pattern.stems, stems, at);
    if (fit) return { pattern, ...fit };
  }
  return undefined;
}

function fits(
  pattern: readonly string[],
  stems: readonly string[],
  at: number,
): Omit<WordingFit, 'pattern'> | undefined {
  const between: number[] = [];
  let place = at;
  for (const [index, wanted] of pattern.entries()) {
    if (wanted === gap) {
      const next = pattern[index + 1];
      const from = place;
      while (place < stems.length && place - from < longestGap && (place === from || stems[place] !== next)) {
        between.push(place);
        place += 1;
      }
      continue;
    }
    if (stems[place] !== wanted) return undefined;
    place += 1;
  }
  return { end: place, between };
}
