import { fold, stem, stopWords } from './words.ts';

/** What opens a phrase that names the thing asked for. */
const opening =
  /\b(how (?:many|much|often|long|big|large|high|old)|what|which|whose|(?:number|share|percentage|proportion|fraction|rate|amount|names?|list|total|figures?|breakdown) (?:of|for|by)|break(?:s|ing)? .{0,40} down by)\b/g;
const skipped = new Set(
  'of the a an all those these that other its their his her our your any is was were are be been being exactly precisely many much total overall'.split(
    ' ',
  ),
);
const stops = new Set(
  `did do does has have had can could will would shall should may might must is are was were be been being
  in on at by to from for with about under over after before since until during between into as than if when where while who whom which that and or but
  per out up down off not there it they he she we you i`.split(/\s+/),
);
const longest = 4;

/**
 * The stems of the things that a question asks for, each as a phrase: what stands right after its question words and
 * after "number of", "share of" and the like. "How many of the reviewed cases were closed?" gives [["review", "case"]].
 */
export function askedFor(question: string): string[][] {
  const text = fold(question);
  const phrases: string[][] = [];
  for (const match of text.matchAll(opening)) {
    const following = text
      .slice(match.index + match[0].length)
      .split(/[,;:?!()]|\.(?=\s|$)/, 1)[0]
      ?.match(/[\p{L}\p{N}][\p{L}\p{N}.'-]*/gu);
    const phrase: string[] = [];
    for (const written of following ?? []) {
      const word = written.replace(/'s$/, '').replace(/[.'-]+$/, '');
      if (phrase.length === 0 && skipped.has(word)) continue;
      if (stops.has(word) || phrase.length === longest) break;
      if (word === 'of') {
        if (phrase.length > 0 && !isMeasure(phrase)) break;
        phrase.length = 0;
        continue;
      }
      if (!stopWords.has(word)) phrase.push(word);
    }
    const stems = phrase.filter((word) => !isMeasure([word])).map(stem);
    if (stems.length > 0) phrases.push(stems);
  }
  return phrases;
}

/** A word that says in what measure the thing is wanted, not what it is. */
function isMeasure(words: readonly string[]): boolean {
  return words.every((word) =>
    /^(number|share|percentage|percent|proportion|fraction|rate|amount|total|figure|figures|names?|kind|kinds|sort|part|list)$/.test(
      word,
    ),
  );
}
