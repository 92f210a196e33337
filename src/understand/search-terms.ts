import type { SearchTerm } from '../domain.ts';
import type { Speller } from '../text/speller.ts';
import { relatedStems } from '../text/word-lists.ts';
import { stem, stopWords, words } from '../text/words.ts';
import { isStance } from './stance-words.ts';
import type { Neutralised } from './variants.ts';

/** A topic's name has many words where a person used one or two: together they weigh as this many. */
const nameWeight = 1.5;
/** A question of so few words means the topic that one of its set terms belongs to ("What were posts told to report?"). */
const fewTerms = 4;
/** A country or a topic that a question names by another word (a capital, a set term) comes along at this weight. */
const nationWeight = 0.5;
const alongWeight = 0.6;
/** A word that only may stand for one of the question's weighs this much of it. */
const relatedWeight = 0.4;
/** A word that means the same in this question, beside the one that the corpus is likely to use. */
const sameWeight = 0.7;

/** The stems that a question means, each once: its own words in full, those of topic names in part. */
export function searchTerms(
  { rest, names, touched }: Pick<Neutralised, 'rest' | 'names' | 'touched'>,
  nations: readonly string[],
): SearchTerm[] {
  const weights = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const term of new Set(content(text))) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  };
  add(rest, 1);
  const meant = weights.size <= fewTerms ? [...names, ...touched] : names;
  for (const name of meant) add(name, nameWeight / Math.max(nameWeight, new Set(content(name)).size));
  for (const nation of nations) add(nation, nationWeight);
  return [...weights].map(([term, weight]) => ({ stem: term, weight }));
}

/** The relatives of a question's stems and the words of its topics: they widen a search but prove nothing. */
export function relatedTerms(own: readonly SearchTerm[], topicNames: readonly string[]): SearchTerm[] {
  const known = new Set(own.map(({ stem: term }) => term));
  const weights = new Map<string, number>();
  for (const { stem: term, weight, same = [], near = [] } of own) {
    for (const other of same)
      if (!known.has(other)) weights.set(other, Math.max(weight * sameWeight, weights.get(other) ?? 0));
    for (const other of [...near, ...(relatedStems.get(term) ?? [])]) {
      if (!known.has(other)) weights.set(other, Math.max(weight * relatedWeight, weights.get(other) ?? 0));
    }
  }
  for (const name of topicNames) {
    const stems = new Set(content(name));
    for (const term of stems) {
      const weight = alongWeight / Math.sqrt(stems.size);
      if (!known.has(term)) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
    }
  }
  return [...weights].map(([term, weight]) => ({ stem: term, weight }));
}

/** The text with its misspelt words put right, the rest as it stands. */
export function spellcheck(text: string, spell: Speller): string {
  return text.replace(/[\p{L}']+/gu, (word) => spell(words(word)[0] ?? '') ?? word);
}

function content(text: string): string[] {
  return words(text)
    .filter((word) => !stopWords.has(word) && !requestWords.has(word))
    .map(stem)
    .filter((term) => !isStance(term));
}

/** Words of asking: they say that an answer is wanted, not about what. */
const requestWords: ReadonlySet<string> = new Set(
  `question questions answer need needs needed want wants wanted looking help please pls plz thanks thank hi hello quick quickly brief briefly
  briefing rundown summary summarise summarize overview backgrounder background bullet bullets line lines sentence-long draft drafting
  write writing cite check confirm verify explain describe detail details info information urgent asap ambassador boss colleague
  colleagues minute minutes hour tomorrow morning afternoon meeting meets meet wondering curious remember recall heard hear
  anybody somebody going happening exactly precisely roughly approximately basically actual fact true correct right simply finally surely honestly`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
