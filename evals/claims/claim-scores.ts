import { seeded } from '../statistics.ts';
import { type Outcome, outcomes } from './claim-case.ts';

export type Pair = { readonly expected: Outcome; readonly got: Outcome; readonly case: string };

/** How often each outcome was called each. */
export function confusion(pairs: readonly Pair[]): ReadonlyMap<Outcome, ReadonlyMap<Outcome, number>> {
  return new Map(
    outcomes.map((expected) => [
      expected,
      new Map(
        outcomes.map((got) => [
          got,
          pairs.filter((pair) => pair.expected === expected && pair.got === got).length,
        ]),
      ),
    ]),
  );
}

/** Precision, recall and their harmonic mean for one outcome; undefined where it neither was due nor was given. */
export function scoreOf(pairs: readonly Pair[], outcome: Outcome) {
  const due = pairs.filter(({ expected }) => expected === outcome);
  const given = pairs.filter(({ got }) => got === outcome);
  if (due.length + given.length === 0) return undefined;
  const right = due.filter(({ got }) => got === outcome).length;
  return {
    precision: given.length === 0 ? 0 : right / given.length,
    recall: due.length === 0 ? 0 : right / due.length,
    f1: (2 * right) / (due.length + given.length),
  };
}

/** The mean F1 over the outcomes. */
export function macroF1(pairs: readonly Pair[]): number {
  const scores = outcomes.flatMap((outcome) => scoreOf(pairs, outcome)?.f1 ?? []);
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

const resamples = 2_000;

/** The 95 percent interval of a score over cases drawn again, whole messages at a time, always the same draws. */
export function bootstrap(
  pairs: readonly Pair[],
  score: (drawn: readonly Pair[]) => number,
): { readonly low: number; readonly high: number } {
  const byCase = new Map<string, Pair[]>();
  for (const pair of pairs) byCase.set(pair.case, [...(byCase.get(pair.case) ?? []), pair]);
  const cases = [...byCase.values()];
  const random = seeded(20_251_121);
  const scores = Array.from({ length: resamples }, () =>
    score(cases.flatMap(() => cases[Math.floor(random() * cases.length)] ?? [])),
  ).sort((one, other) => one - other);
  const at = (share: number) => scores[Math.round(share * (scores.length - 1))] ?? Number.NaN;
  return { low: at(0.025), high: at(0.975) };
}

/** Of the claims that the corpus bears out (a fact says it, or it says rightly that somebody did), those called contradicted. */
export function falselyContradicted(pairs: readonly Pair[]): { readonly wrong: number; readonly of: number } {
  const due = pairs.filter(({ expected }) => expected === 'supported');
  return { wrong: due.filter(({ got }) => got === 'contradicted').length, of: due.length };
}
