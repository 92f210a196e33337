import type { Checker } from '../../src/check/create-checker.ts';
import type { Answer, CheckedPiece } from '../../src/domain.ts';
import type { ClaimCase, Expected, Outcome } from './claim-case.ts';

/** A claim of a case with what the checker called it. */
export type ClaimResult = {
  readonly case: ClaimCase;
  readonly expected: Expected;
  readonly got: Outcome;
  readonly pieces: readonly CheckedPiece[];
};

/** Of a claim that was read in several pieces the weakest counts: one that is not borne out is enough. */
const weakestFirst: readonly Outcome[] = [
  'contradicted',
  'not-in-the-corpus',
  'contested',
  'attributed-opinion',
  'supported',
  'no-claim',
];

/** Every claim of the cases, put to the checker as a person would: the whole message at once. */
export async function runClaims(cases: readonly ClaimCase[], check: Checker): Promise<ClaimResult[]> {
  const results: ClaimResult[] = [];
  for (const one of cases) {
    const answer = await check(one.text);
    results.push(...one.claims.map((expected) => resultOf(one, expected, answer)));
  }
  return results;
}

function resultOf(one: ClaimCase, expected: Expected, { checked = [] }: Answer): ClaimResult {
  const { say } = expected;
  const pieces = checked.filter(({ text }) => say === undefined || text.includes(say));
  const outcomes = new Set(pieces.map(outcomeOf));
  const got = weakestFirst.find((outcome) => outcomes.has(outcome)) ?? 'no-claim';
  return { case: one, expected, got, pieces };
}

function outcomeOf({ kind, verdict }: CheckedPiece): Outcome {
  return kind === 'claim' ? (verdict ?? 'not-in-the-corpus') : 'no-claim';
}
