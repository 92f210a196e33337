import type { EverydayWording } from '../domain.ts';
import { stem, stopWords, words } from '../text/words.ts';

type InCorpusWords = {
  /** The text with the words of the corpus in place of everyday wordings. */
  readonly text: string;
  /** For a stem put there: stems that mean the same here, those of the wording itself among them. */
  readonly same: ReadonlyMap<string, readonly string[]>;
  /** For a stem that the corpus uses itself: stems that people may mean by it. */
  readonly near: ReadonlyMap<string, readonly string[]>;
};

/** Says a text in the words of a corpus. */
export type Everyday = (text: string) => InCorpusWords;

/** "kick … out": at most so many words stand in between. */
const longestGap = 3;
const gap = '…';

type Pattern = { readonly stems: readonly string[]; readonly formals: string[] };

/**
 * Knows the everyday wordings of a corpus, whatever their inflection; of several that fit, the longest is taken. Where a
 * wording may mean several things, the first that the list has is put and the others count as the same. A word that the
 * corpus uses itself (`isKnown`, by its stem) stays as it is and only counts for its equals.
 */
export function createEveryday(
  wordings: readonly EverydayWording[],
  isKnown: (stem: string) => boolean,
): Everyday {
  const byStart = new Map<string, Map<string, Pattern>>();
  for (const { said, formal } of wordings) {
    const stems = said.split(/\s+/).flatMap((word) => (word === gap ? [gap] : stemsOf(word)));
    const [start] = stems;
    if (start === undefined || start === gap) continue;
    const patterns = byStart.get(start) ?? new Map<string, Pattern>();
    const pattern = patterns.get(stems.join(' ')) ?? { stems, formals: [] };
    pattern.formals.push(formal);
    patterns.set(stems.join(' '), pattern);
    byStart.set(start, patterns);
  }
  const sorted = new Map(
    [...byStart].map(([start, patterns]) => [
      start,
      [...patterns.values()].sort((one, other) => other.stems.length - one.stems.length),
    ]),
  );

  return (text) => {
    const tokens = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)].flatMap((match) => {
      const stems = stemsOf(match[0]);
      return stems.map((one) => ({ stem: one, from: match.index, to: match.index + match[0].length }));
    });
    const stems = tokens.map((token) => token.stem);
    const same = new Map<string, readonly string[]>();
    const near = new Map<string, readonly string[]>();
    let result = '';
    let done = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      const found = token && firstFit(sorted.get(token.stem) ?? [], stems, at);
      if (!token || !found || token.from < done) continue;
      const formals = found.pattern.formals.map(contentOf);
      const own = found.pattern.stems.filter((one) => one !== gap && !isEmpty(one));
      const [only, ...more] = own;
      if (only !== undefined && more.length === 0 && isKnown(only)) {
        join(near, only, formals.filter((formal) => formal.length === 1).flat());
        continue;
      }
      const between = found.between.flatMap((place) => {
        const inside = tokens[place];
        return inside ? text.slice(inside.from, inside.to) : [];
      });
      result += [text.slice(done, token.from), ...between, found.pattern.formals[0], ''].join(' ');
      done = tokens[found.end - 1]?.to ?? token.to;
      at = found.end - 1;
      const [first = [], ...others] = formals;
      const means = [...others.flat(), ...own].filter((other) => !first.includes(other));
      for (const one of first) join(same, one, means);
    }
    return { text: result + text.slice(done), same, near };
  };
}

function join(means: Map<string, readonly string[]>, one: string, others: readonly string[]) {
  const all = new Set([...(means.get(one) ?? []), ...others]);
  all.delete(one);
  means.set(one, [...all]);
}

function firstFit(patterns: readonly Pattern[], stems: readonly string[], at: number) {
  for (const pattern of patterns) {
    const fit = fits(pattern.stems, stems, at);
    if (fit) return { pattern, ...fit };
  }
  return undefined;
}

/** Where a pattern that starts at a place ends, and what stands in its gaps; undefined where it does not stand there. */
function fits(
  pattern: readonly string[],
  stems: readonly string[],
  at: number,
): { readonly end: number; readonly between: readonly number[] } | undefined {
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

/** A word so short is matched as it stands: "ONS" is no plural of "on". */
const shortest = 4;

function stemsOf(text: string): string[] {
  return words(text).map((word) => (word.length < shortest ? word : stem(word)));
}

const emptyStems: ReadonlySet<string> = new Set([...stopWords].map(stem));

function isEmpty(one: string): boolean {
  return emptyStems.has(one);
}

function contentOf(text: string): string[] {
  return stemsOf(text).filter((one) => !isEmpty(one));
}
