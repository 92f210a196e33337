import { changeOne, type Pool, rewritten, type Shipped, type Writer, type Written } from '../pool.ts';
import type { Random } from '../random.ts';

const nations = [
  ['Sweden', 'Swedish'],
  ['Germany', 'German'],
  ['France', 'French'],
  ['Denmark', 'Danish'],
  ['Norway', 'Norwegian'],
  ['Finland', 'Finnish'],
  ['Canada', 'Canadian'],
  ['Australia', 'Australian'],
  ['Italy', 'Italian'],
  ['the United Kingdom', 'British'],
  ['the United States', 'American'],
  ['England', 'English'],
];
const towns =
  'Rotherham Rochdale Telford Oldham Oxford Newcastle Derby Bradford Huddersfield Hamburg Cologne Berlin Magdeburg Solingen Munich Skellefteå Malmö Stockholm Gothenburg London Paris Brussels Strasbourg Texas Epping Manchester'.split(
    ' ',
  );

/** One of several names that stands in the text gives way to another of them that does not. */
function swap(one: Shipped, listed: readonly string[], random: Random): Written | undefined {
  const names = listed.filter((name) => /^\p{Lu}|^the /u.test(name));
  const { text } = one.statement;
  const here = names.filter((name) => has(text, name));
  const name = random.oneOf(here);
  const other = random.oneOf(names.filter((each) => !has(text, each) && !shareWord(each, name ?? '')));
  if (name === undefined || other === undefined) return undefined;
  return rewritten(
    one,
    changeOne(text, wordPattern(name), random, () => other),
  );
}

function has(text: string, name: string): boolean {
  return wordPattern(name).test(text);
}

function wordPattern(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])${name.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')}(?![\\p{L}]|-\\p{L})`, 'gu');
}

function shareWord(one: string, other: string): boolean {
  const words = (text: string) => text.toLowerCase().split(/[^\p{L}]+/u);
  return words(one).some((word) => word.length > 3 && words(other).includes(word));
}

/** Another country, or another people. */
export const swappedCountry: Writer = (one, _pool, random) => {
  const kind = random.below(2);
  const column = (at: number) => nations.map((nation) => nation[at] ?? '');
  return swap(one, column(kind), random) ?? swap(one, column(1 - kind), random);
};

/** Another town. */
export const swappedTown: Writer = (one, _pool, random) => swap(one, towns, random);

/** Another party of the corpus, in the text alone. */
export const swappedParty: Writer = (one, { parties }, random) => swap(one, named(parties), random);

/** Another office, court or newspaper of the corpus. */
export const swappedOffice: Writer = (one, { bodies }, random) => swap(one, bodies, random);

/** Another publisher of the corpus. */
export const swappedPublisher: Writer = (one, { publishers }, random) => swap(one, publishers, random);

/** Two names of a statement change places, or the second takes the place of the first as well. */
export const exchangedNames: Writer = (one, pool, random) => {
  const { text } = one.statement;
  const all = [...nations.map(([country = '']) => country), ...towns, ...longest(pool)];
  const places = all
    .flatMap((name) => [...text.matchAll(wordPattern(name))].map(({ index }) => ({ name, index })))
    .filter(({ name, index }, _at, found) => !found.some((other) => covers(other, { name, index })));
  const [first, second] = random
    .shuffled(places)
    .slice(0, 2)
    .sort((before, after) => before.index - after.index);
  if (!first || !second || first.name === second.name) return undefined;
  const between = text.slice(first.index + first.name.length, second.index);
  if (/^(?: |,? \p{L}+ |,? and |,? or |, | \(|'s |’s | of | in )$/u.test(between) || isList.test(between))
    return undefined;
  const last = random.below(2) === 0 ? first.name : second.name;
  return rewritten(
    one,
    text.slice(0, first.index) + second.name + between + last + text.slice(second.index + second.name.length),
  );
};

/** Between two items of one list, which may stand in any order. */
const isList = /^(?:,| and| or| the| |\p{Lu}[\p{L}’']+)+$/u;

type Place = { readonly name: string; readonly index: number };

function covers(outer: Place, inner: Place): boolean {
  return (
    outer.name.length > inner.name.length &&
    outer.index <= inner.index &&
    outer.index + outer.name.length >= inner.index + inner.name.length
  );
}

function longest({ parties, bodies }: Pool): string[] {
  return [...new Set([...named(parties), ...bodies])];
}

/** The parties that have a name: no "critics of the plan". */
function named(parties: readonly string[]): string[] {
  return parties.filter((party) => /^\p{Lu}/u.test(party) && !/^(?:The|A|Some|Critics|Press)\b/.test(party));
}
