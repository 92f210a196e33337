import type { Parties } from '../corpus/parties.ts';
import { isSameHolder, partyOf } from './holders.ts';
import type { Opponents } from './opponents.ts';
import { pick, type Shown } from './pick.ts';
import type { Weighed } from './weigh.ts';

/** Of those who oppose each other, who disputes or names the first comes before one who disputes others, and that one before the rest. */
export function answering(opponents: Opponents, parties: Parties): Order {
  return (fresh, [first]) => {
    if (first === undefined) return fresh;
    const ofFirst = opponents.get(first.source.id) ?? new Set();
    const party = partyOf(first, parties)?.replace(/ Party$/, '');
    return fresh.map((one) => {
      const own = opponents.get(one.source.id) ?? new Set();
      const answers =
        ofFirst.has(one.source.id) || (party !== undefined && one.statement.text.includes(party));
      const elsewhere = own.size > 0 && ![...own].some((id) => ofFirst.has(id));
      return { ...one, weight: one.weight + (answers ? answersFirst : elsewhere ? disputesOthers : 0) };
    });
  };
}
const answersFirst = 0.6;
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
export function pickPress(own: readonly Weighed[], opponents: Opponents, shown: Shown): readonly Weighed[] {
  for (const first of own) {
    const against = own.filter(
      ({ source }) =>
        source.publisher !== first.source.publisher && opponents.get(first.source.id)?.has(source.id),
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
