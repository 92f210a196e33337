import { shortOf } from '../report/missed.ts';
import { type Part, type PartRow, toPart } from '../report/part.ts';
import { interval } from '../report/wording.ts';
import { wilson } from '../statistics.ts';
import { outcomes } from './claim-case.ts';
import { bootstrap, falselyContradicted, macroF1, type Pair, scoreOf } from './claim-scores.ts';
import type { ClaimResult } from './run-claims.ts';

/** A suite that lost its claims has not passed. */
const leastClaims = 150;
const leastF1 = 0.85;
/** Of the true claims: to call one contradicted is the worst that the check can do. */
const mostFalselyContradicted = 0.01;

/** What the claim check made of claims written by hand. */
export function claimsPart(
  results: readonly ClaimResult[],
  made: { readonly corpus: string; readonly settings: string },
): Part {
  const pairs = results.map(
    ({ case: { id }, expected: { expect }, got }): Pair => ({ expected: expect, got, case: id }),
  );
  const f1 = { mean: macroF1(pairs), ...bootstrap(pairs, macroF1) };
  const { wrong, of } = falselyContradicted(pairs);
  const each = outcomes.map((outcome): PartRow => {
    const score = scoreOf(pairs, outcome);
    const due = pairs.filter(({ expected }) => expected === outcome).length;
    const found = score
      ? `F1 ${score.f1.toFixed(3)}, precision ${score.precision.toFixed(3)}, recall ${score.recall.toFixed(3)}`
      : 'not measured';
    return {
      name: outcome,
      promise: 'Told apart from the other verdicts',
      role: 'told',
      found,
      wanted: '',
      items: due,
      met: true,
    };
  });
  const rows: PartRow[] = [
    {
      ...{
        name: 'claims',
        promise: 'The suite has its claims',
        role: 'gates',
        wanted: `at least ${leastClaims}`,
      },
      ...{ found: String(pairs.length), items: pairs.length, met: pairs.length >= leastClaims },
    },
    {
      name: 'true claims called contradicted',
      promise: 'What the corpus bears out is not called false',
      role: 'gates',
      found: `${wrong} of ${of}, ${interval(wilson(wrong, of))}`,
      wanted: `at most ${mostFalselyContradicted * 100} %`,
      items: of,
      met: of > 0 && wrong <= mostFalselyContradicted * of,
    },
    {
      name: 'macro-F1',
      promise: 'Each verdict counts alike, however many claims are due it',
      role: 'goal',
      found: interval(f1),
      wanted: `at least ${leastF1}`,
      items: pairs.length,
      met: f1.mean >= leastF1,
      ...(f1.mean < leastF1 && { away: shortOf(leastF1, f1) }),
    },
    ...each,
  ];
  const missed = results.filter(({ expected: { expect }, got }) => got !== expect);
  return toPart({
    ...{ name: 'claims', title: 'Claim check', ...made, rows },
    about:
      'Claims written by hand from the corpus, true and altered, put to the check in whole messages; the test split.',
    misses: missed.map(({ case: { id }, expected: { expect }, got }) => ({
      id,
      what: `${expect}, called ${got}`,
    })),
  });
}
