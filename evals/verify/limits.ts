import type { Judged } from './judge.ts';

/** Of the test half: at least this share of the planted faults is caught, at most that of the true sentences dropped. */
export const leastCaught = 0.98;
export const mostAlarms = 0.02;
/** Of each kind at least this share is caught; names exchanged far apart are the weakest. */
const leastOfKind = 0.7;

/** The kinds of fault of which too many pass. */
export function weakKinds(judged: readonly Judged[]): string[] {
  const faults = judged.filter(({ item }) => item.slice === 'fault');
  return kindsOf(judged).filter((kind) => {
    const of = faults.filter(({ item }) => item.kind === kind);
    return of.filter(({ isRight }) => isRight).length < leastOfKind * of.length;
  });
}

export function kindsOf(judged: readonly Judged[]): string[] {
  return [...new Set(judged.filter(({ item }) => item.slice === 'fault').map(({ item }) => item.kind))];
}
