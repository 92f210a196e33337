import { isOfRecord } from './of-substance.ts';
import type { Weighed } from './weigh.ts';

/** Which sources are set against each other by a statement of the corpus. */
export type Opponents = ReadonlyMap<string, ReadonlySet<string>>;

/** The sources that differ in substance; who counted or dated something otherwise is no opponent. */
export function opponentsIn(weighed: readonly Weighed[]): Opponents {
  const opponents = new Map<string, Set<string>>();
  for (const one of weighed) {
    const { statement, source } = one;
    if (statement.standing.kind !== 'contested' || isOfRecord(one)) continue;
    const sides = [source.id, ...statement.standing.with];
    for (const side of sides)
      for (const other of sides)
        if (side !== other) opponents.set(side, (opponents.get(side) ?? new Set()).add(other));
  }
  return opponents;
}
