import { nationNames } from '../text/word-lists.ts';
import { stem } from '../text/words.ts';
import type { Check } from './check.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Words of one name stand so close in what is cited: "Minister Forssell" of "Minister Johan Forssell". */
const reach = 5;

const nations = new Set([...nationNames.values(), 'newzealand'].map(stem));

/** A name of a draft is put together of words that stand together in what it cites: no "Brussels Johan Forssell". */
export const namesAreWhole: Check = (draft, cited) => {
  const theirs = cited.flatMap(({ statement, source }) =>
    [statement.text, source.publisher, source.title, bySomeone(statement.standing)].map((text) =>
      tokensOf(text).flatMap(({ stems }) => stems),
    ),
  );
  const all = new Set(theirs.flat());
  const stray = tokensOf(draft.text).find(({ kind, stems }) =>
    stems.some((word, at) => {
      const next = stems[at + 1];
      if (kind !== 'name' || next === undefined || nations.has(word) || nations.has(next)) return false;
      return all.has(word) && all.has(next) && !theirs.some((stemsOf) => areClose(stemsOf, word, next));
    }),
  );
  if (stray) return `the name "${stray.word}" is put together of several`;
  const texts = cited.map(({ statement }) => statement.text).join(' ');
  const titled = [...draft.text.matchAll(countryBeforeName)].find(([found]) => !texts.includes(found));
  return titled && `the name "${titled[0]}" is put together of several`;
};

/** "Germany Alexander Dobrindt": a country is no title of a person, nor one of an office. */
const countryBeforeName = new RegExp(
  `(?<!\\b(?:[Ii]n|[Oo]f|[Ff]rom|[Tt]o|[Ff]or|[Ww]ith|[Aa]nd|[Bb]y|[Oo]n|[Tt]hat) )\\b(?:${[
    ...nationNames.values(),
  ]
    .filter((name) => !/^(?:uk|usa)$/.test(name))
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
    .join('|')}) \\p{Lu}\\p{Ll}+`,
  'gu',
);

function bySomeone(standing: { readonly kind: string; readonly by?: string }): string {
  return standing.by ?? '';
}

function areClose(stems: readonly Token['key'][], one: string, other: string): boolean {
  return stems.some(
    (word, at) => word === one && stems.slice(Math.max(0, at - reach), at + reach + 1).includes(other),
  );
}
