import type { EverydayWording } from '../domain.ts';
import { fold, stem, stopWords, words } from '../text/words.ts';
import { firstFit, gap, type WordingPattern } from './fit-wording.ts';

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

/** No wording runs on past one; a full stop may be that of a short form. */
const sentenceEnd = /[?!;]/;
/** Marks after a word are none of it, and what a hyphen joins is two. */
const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’.]*[\p{L}\p{N}\p{M}])?/gu;

/**
 * Knows the everyday wordings of a corpus, whatever their inflection; of several that fit, the longest is taken. Where a
 * wording may mean several things, the first that the list has is put and the others count as the same. A single
 * word that the corpus uses itself (`isKnown`, by its stem) stays as it is and only counts for its equals.
 */
export function createEveryday(
  wordings: readonly EverydayWording[],
  isKnown: (stem: string) => boolean,
): Everyday {
  const byStart = new Map<string, Map<string, WordingPattern>>();
  for (const { said, formal } of wordings) {
    const stems = said.split(/\s+/).flatMap((word) => (word === gap ? [gap] : stemsOf(word)));
    const [start] = stems;
    if (start === undefined || start === gap) continue;
    const patterns = byStart.get(start) ?? new Map<string, WordingPattern>();
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
    const tokens = [...text.matchAll(wordPattern)].flatMap((match) => {
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
      if (found.end === at + 1 && saysNothing(text.slice(token.from, token.to))) continue;
      const to = tokens[found.end - 1]?.to ?? token.to;
      if (sentenceEnd.test(text.slice(token.from, to))) continue;
      const formals = found.pattern.formals.map(contentOf);
      const own = found.pattern.stems.filter((one) => one !== gap && !isEmpty(one));
      const [only] = own;
      if (found.pattern.stems.length === 1 && only !== undefined && isKnown(only)) {
        join(near, only, formals.filter((formal) => formal.length === 1).flat());
        continue;
      }
      const between = found.between.flatMap((place) => {
        const inside = tokens[place];
        return inside ? text.slice(inside.from, inside.to) : [];
      });
      result += [text.slice(done, token.from), ...between, found.pattern.formals[0], ''].join(' ');
      done = to;
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

/** "DoS" shares its stem with "do", "ONS" with "on", "quit" with "quite". */
function saysNothing(word: string): boolean {
  return stopWords.has(fold(word));
}

/** Folded first, for what is searched is folded too: "US" would be a country in one and a pronoun in the other. */
function stemsOf(text: string): string[] {
  return words(fold(text)).map(stem);
}

const emptyStems: ReadonlySet<string> = new Set([...stopWords].map(stem));

function isEmpty(one: string): boolean {
  return emptyStems.has(one);
}

function contentOf(text: string): string[] {
  return stemsOf(text).filter((one) => !isEmpty(one));
}
