import type { Parties } from '../corpus/parties.ts';
import { holderOf, isSameHolder, partyOf } from './holders.ts';
import { isOfRecord } from './of-substance.ts';
import type { Opponents } from './opponents.ts';
import { pick, type Shown } from './pick.ts';
import type { Weighed } from './weigh.ts';

/** Of those who oppose each other, who names the party of the first speaks next, else who disputes the first, then who disputes others. */
export function answering(opponents: Opponents, parties: Parties): Order {
  return (fresh, [first]) => {
    if (first === undefined) return fresh;
    const ofFirst = opponents.get(first.source.id) ?? new Set();
    const party = partyOf(first, parties)?.replace(/ Party$/, '');
    const naming = fresh.filter(
      ({ statement, weight }) =>
        party !== undefined && statement.text.includes(party) && weight >= first.weight / 8,
    );
    if (naming.length > 0) return naming;
    return fresh.map((one) => {
      const own = opponents.get(one.source.id) ?? new Set();
      const elsewhere = own.size > 0 && ![...own].some((id) => ofFirst.has(id));
      const more = ofFirst.has(one.source.id) ? disputesFirst : elsewhere ? disputesOthers : 0;
      return { ...one, weight: one.weight + more };
    });
  };
}
const disputesFirst = 0.5;
const disputesOthers = 0.25;

type Order = (fresh: readonly Weighed[], picked: readonly Weighed[]) => readonly Weighed[];

/** Different holders of one voice: two parties rather than one twice. Of those who do not oppose each other, one may speak again. */
export function pickByHolder(
  own: readonly Weighed[],
  count: number,
  shown: Shown,
  { order, parties }: { readonly order: Order | undefined; readonly parties: Parties },
): Weighed[] {
  const picked: Weighed[] = [];
  for (let round = 0; round < count; round += 1) {
    const fresh = own.filter((one) => !picked.some((other) => isSameHolder(one, other, parties)));
    const open = fresh.length > 0 || order !== undefined ? fresh : own;
    const [next] = pick(order?.(open, picked) ?? open, 1, shown);
    if (next === undefined) break;
    picked.push(next);
  }
  return picked;
}

/** Newspapers report; they stand as parties only where the corpus sets one against another, and then both are heard. */
export function pickPress(
  own: readonly Weighed[],
  weighed: readonly Weighed[],
  shown: Shown,
): readonly Weighed[] {
  const papers = own.filter(({ source }) => source.voice === 'press');
  const disputes = weighed.filter((one) => one.statement.standing.kind === 'contested' && !isOfRecord(one));
  for (const first of papers) {
    const against = papers.filter(
      (other) =>
        !isSameHolder(first, other, new Map()) && disputes.some((one) => setsAgainst(one, first, other)),
    );
    const tried = [...shown];
    const pair = [...pick([first], 1, tried), ...pick(against, 1, tried)];
    if (pair.length === 2) {
      shown.push(...pair);
      return pair;
    }
  }
  return [];
}

/** A dispute of the source of one with that of the other, which names both and is about what they say. */
function setsAgainst({ statement, source, telling }: Weighed, one: Weighed, other: Weighed): boolean {
  const { standing, text } = statement;
  if (standing.kind !== 'contested') return false;
  const sides = [one, other].map((side) => side.source.id);
  return (
    sides.includes(source.id) &&
    sides.every((id) => id === source.id || standing.with.includes(id)) &&
    [one, other].every((side) => wordsOf(text).includes(nameOf(side)) && isIn(side, telling))
  );
}

/** Whether much of what tells a claim from others stands in a dispute. */
function isIn({ telling: own }: Weighed, dispute: ReadonlySet<string>): boolean {
  return [...own].filter((stem) => dispute.has(stem)).length >= muchOf * own.size;
}
const muchOf = 0.4;

/** The last proper name of a holder: Ehsan of "Rakib Ehsan". */
function nameOf({ statement }: Weighed): string {
  return wordsOf(holderOf(statement) ?? '').findLast((word) => /^\p{Lu}/u.test(word)) ?? ' ';
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
