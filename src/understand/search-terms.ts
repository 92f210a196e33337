import type { SearchTerm } from '../domain.ts';
import type { Speller } from '../text/speller.ts';
import { stem, stopWords, words } from '../text/words.ts';

/** A topic's name has many words where a person used one or two: together they weigh as this many. */
const nameWeight = 1.5;

/** The stems to search for, each once: those of the question's own words in full, those of topic names in part. */
export function searchTerms(rest: string, names: readonly string[]): SearchTerm[] {
  const weights = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const term of new Set(content(text))) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  };
  add(rest, 1);
  for (const name of names) add(name, nameWeight / Math.max(nameWeight, new Set(content(name)).size));
  return [...weights].map(([term, weight]) => ({ stem: term, weight }));
}

/** The text with its misspelt words put right, the rest as it stands. */
export function spellcheck(text: string, spell: Speller): string {
  return text.replace(/[\p{L}']+/gu, (word) => spell(words(word)[0] ?? '') ?? word);
}

function content(text: string): string[] {
  return words(text)
    .filter((word) => !stopWords.has(word))
    .map(stem);
}
