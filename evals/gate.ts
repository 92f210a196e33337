import type { Suite } from './case.ts';
import type { Comparison } from './compare.ts';
import type { CaseResult } from './evaluate.ts';
import type { Item } from './items.ts';
import { type Row, summarise } from './summary.ts';
import type { Threshold } from './thresholds.ts';

export const rules = [
  'nothing-ran',
  'unknown-statement',
  'judge-crashed',
  'hard-break',
  'threshold',
  'no-baseline',
  'drop',
  'part',
] as const;
type Rule = (typeof rules)[number];
/** Why the gate stays shut. */
export type Failure = { readonly rule: Rule; readonly what: string };

export type Measured = { readonly threshold: Threshold; readonly row: Row; readonly met: boolean };

/** What a threshold comes to; with nothing measured, or too few topics for an interval, it is missed. */
export function measure(items: readonly Item[], threshold: Threshold): Measured {
  const row = summarise(items, threshold);
  const met =
    row.items > 0 &&
    (threshold.measure === 'mean'
      ? row.score.mean >= threshold.least
      : row.lean !== undefined && Number.isFinite(row.lean.low) && row.lean.low <= 0 && row.lean.high >= 0);
  return { threshold, row, met };
}

export type GateInput = {
  readonly results: readonly CaseResult[];
  readonly measured: readonly Measured[];
  /** Undefined where there is no baseline: the gate cannot tell, and stays shut. */
  readonly comparisons: readonly Comparison[] | undefined;
  /** Cases of the baseline that did not run: a case that fails is not got rid of by taking it out. */
  readonly lost: readonly string[];
  readonly isHard: (suite: Suite, judge: string) => boolean;
  /** Judges that must have looked at something: one that is gone, or never scores, guards nothing. */
  readonly mustScore: readonly string[];
  readonly leastCases: Readonly<Record<Suite, number>>;
  /** Ids of every statement that a case may rest on. */
  readonly known: { has(id: string): boolean };
};

/** Every reason to stay shut; empty when the gate opens. */
export function gate(input: GateInput): Failure[] {
  const { results, measured, comparisons, lost, isHard, mustScore, leastCases, known } = input;
  const counted = Object.entries(leastCases).flatMap(([suite, least]) => {
    const ran = results.filter((result) => result.case.suite === suite && result.runs.length > 0).length;
    return ran < least
      ? [fail('nothing-ran', `${suite}: ${ran} cases ran, at least ${least} are wanted`)]
      : [];
  });
  const unknown = results.flatMap(({ case: { id, facts } }) =>
    facts
      .flatMap(({ statements }) => statements.filter((statement) => !known.has(statement)))
      .map((statement) => fail('unknown-statement', `${id} rests on ${statement}, which no corpus holds`)),
  );
  const findings = results.flatMap(({ case: one, findings }) =>
    findings.map((found) => ({ id: one.id, suite: one.suite, ...found })),
  );
  const idle = mustScore
    .filter((judge) => !findings.some((found) => found.judge === judge && found.verdict.score !== null))
    .map((judge) => fail('nothing-ran', `${judge} scored no case`));
  const crashed = findings
    .filter((found) => found.crashed)
    .map(({ id, judge, verdict }) => fail('judge-crashed', `${judge} on ${id}: ${verdict.why}`));
  const broken = findings
    .filter(
      ({ suite, judge, verdict }) => isHard(suite, judge) && verdict.score !== null && verdict.score < 1,
    )
    .map(({ id, judge, verdict }) => fail('hard-break', `${judge} on ${id}: ${verdict.why}`));
  const missed = measured
    .filter(({ threshold, met }) => threshold.role === 'gates' && !met)
    .map((one) => fail('threshold', missOf(one)));
  return [
    ...counted,
    ...idle,
    ...unknown,
    ...crashed,
    ...broken,
    ...missed,
    ...goneFrom(lost),
    ...againstBaseline(comparisons),
  ];
}

/** "accuracy: 0.912, at least 0.92 is promised". */
function missOf({ threshold, row }: Measured): string {
  if (row.items === 0) return `${threshold.name}: nothing was measured`;
  if (threshold.measure === 'mean')
    return `${threshold.name}: ${row.score.mean.toFixed(3)} of ${row.items}, at least ${threshold.least} is promised`;
  const { low = Number.NaN, high = Number.NaN } = row.lean ?? {};
  return `${threshold.name}: the interval from ${low.toFixed(3)} to ${high.toFixed(3)} does not hold 0`;
}

function goneFrom(gone: readonly string[]): Failure[] {
  if (gone.length === 0) return [];
  const named = gone.slice(0, 5).join(', ');
  const more = gone.length > 5 ? ` and ${gone.length - 5} more` : '';
  return [
    fail(
      'no-baseline',
      `cases of the baseline did not run: ${named}${more}; npm run eval:bless leaves them out`,
    ),
  ];
}

function againstBaseline(comparisons: readonly Comparison[] | undefined): Failure[] {
  if (!comparisons) return [fail('no-baseline', 'there is no baseline; npm run eval:bless writes one')];
  return comparisons.flatMap((one) => {
    const name = `${one.suite}, ${one.judge}`;
    if (one.items === 0) return [fail('no-baseline', `${name}: the baseline holds none of its cases`)];
    if (!one.dropped) return [];
    const from = `${one.before.toFixed(3)} to ${one.after.toFixed(3)}`;
    return [fail('drop', `${name}: from ${from}, worse on ${one.worse.length} of ${one.items} cases`)];
  });
}

function fail(rule: Rule, what: string): Failure {
  return { rule, what };
}
