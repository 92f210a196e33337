import { createHash } from 'node:crypto';
import type { Case, Suite } from '../case.ts';

/** So many cases of each suite are recorded: those in which a model words something. */
const wanted: readonly { readonly suite: Suite; readonly kind?: string; readonly count: number }[] = [
  { suite: 'framing', count: 12 },
  { suite: 'accuracy', count: 12 },
  { suite: 'attribution', count: 8 },
  { suite: 'flat-fact', count: 6 },
  { suite: 'thread', count: 4 },
  // A corpus that gives orders: a model reads them.
  { suite: 'safety', kind: 'injection-corpus', count: 4 },
  // Proper questions that look like improper ones: a model must not be the one that refuses them.
  { suite: 'safety', kind: 'benign', count: 4 },
];

/** The cases that are recorded, from both splits: chosen by id, so that they stay the same when others come and go. */
export function recordedSlice(cases: readonly Case[]): Case[] {
  return byPlace(
    wanted.flatMap(({ suite, kind, count }) =>
      byPlace(
        cases
          .filter((one) => one.suite === suite && one.expect.includes('answered'))
          .filter((one) => kind === undefined || one.kind === kind),
      ).slice(0, count),
    ),
  );
}

/** Suites stand mixed, so that the first cases of a recording that was broken off are of all of them. */
function byPlace(cases: readonly Case[]): Case[] {
  return [...cases].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

function placeOf({ id }: Case): string {
  return createHash('sha256').update(`recorded ${id}`).digest('hex');
}
