import type { Measured } from '../gate.ts';
import type { Item } from '../items.ts';
import { sliceOf } from '../summary.ts';
import type { Report } from './report.ts';
import { foundOf, wantedOf } from './wording.ts';

type Missable = Pick<Report, 'measured' | 'items' | 'parts' | 'results'>;

/** A promise or goal that does not hold today, and how far it is. */
export type Missed = {
  readonly name: string;
  readonly promise: string;
  readonly gates: boolean;
  readonly wanted: string;
  /** With its interval. */
  readonly today: string;
  readonly away: string;
  /** The kinds of cases that it misses most, where cases are of several kinds. */
  readonly where: string;
  /** The reasons that most of the misses share, where there are several. */
  readonly why: string;
};

/** Every promise and goal that is missed, those of the suites beside the cases last. */
export function missedOf({ measured, items, parts, results }: Missable): Missed[] {
  const own = measured
    .filter(({ met }) => !met)
    .map((one): Missed => {
      const { name, promise, role } = one.threshold;
      const slice = sliceOf(items, one.threshold);
      return {
        ...{ name, promise, gates: role === 'gates', wanted: wantedOf(one), today: foundOf(one) },
        ...{ away: awayOf(one, slice), where: one.threshold.measure === 'mean' ? whereOf(slice) : '' },
        why: one.threshold.measure === 'mean' ? whyOf(one.threshold.judge, slice, results) : '',
      };
    });
  const beside = parts.flatMap(({ title, rows }) =>
    rows
      .filter(({ role, met }) => role !== 'told' && !met)
      .map(
        ({ name, promise, role, wanted, found, away = '' }): Missed => ({
          ...{ name: `${title}: ${name}`, promise, gates: role === 'gates', wanted, today: found },
          ...{ away, where: '', why: '' },
        }),
      ),
  );
  return [...own, ...beside];
}

/** "15 of 31 promises are missed today and do not shut it": nobody should read an open gate as every promise kept. */
export function missedLine(report: Missable): string {
  const goals = missedOf(report).filter(({ gates }) => !gates).length;
  const held = report.parts.flatMap(({ rows }) => rows).filter(({ role }) => role !== 'told').length;
  const all = report.measured.length + held;
  return goals === 0
    ? `All goals are reached, of ${all} promises and goals.`
    : `${goals} of ${all} promises and goals are not reached today; they are goals and do not shut the gate.`;
}

function awayOf({ threshold, row }: Measured, slice: readonly Item[]): string {
  if (row.items === 0) return 'nothing was measured';
  if (threshold.measure === 'no-lean') {
    const { low = 0, high = 0 } = row.lean ?? {};
    const side = high < 0 ? 'rights' : 'restriction';
    return `the interval ends ${Math.min(Math.abs(low), Math.abs(high)).toFixed(3)} from 0: more for the ${side} wording`;
  }
  return shortOf(threshold.least, row.score, slice);
}

/** "17.0 points short (69 of 92 cases, 85 are wanted); the target is above the interval". */
export function shortOf(
  least: number,
  { mean, high }: { readonly mean: number; readonly high: number },
  slice: readonly { readonly score: number }[] = [],
): string {
  const isCounted = slice.length > 0 && slice.every(({ score }) => score === 0 || score === 1);
  const right = slice.filter(({ score }) => score === 1).length;
  // A share that is no exact binary number must not want one case more.
  const wanted = Math.ceil(least * slice.length - 1e-9);
  const counted = isCounted ? ` (${right} of ${slice.length} cases, ${wanted} are wanted)` : '';
  const short = `${(100 * (least - mean)).toFixed(1)} points short${counted}`;
  // Where all are wanted, one that fails is enough: no interval excuses it.
  if (least === 1) return short;
  return `${short}; the target is ${high < least ? 'above' : 'within'} the interval`;
}

/** "comparison 4 of 9, discrepancy 3 of 13": of each kind the cases with a miss, worst first. */
function whereOf(slice: readonly Item[]): string {
  const kinds = [...new Set(slice.map(({ kind }) => kind))];
  if (kinds.length < 2) return '';
  return kinds
    .map((kind) => {
      const own = slice.filter((item) => item.kind === kind);
      return { kind, low: own.filter(({ score }) => score < 1).length, of: own.length };
    })
    .filter(({ low }) => low > 0)
    .sort((one, other) => other.low / other.of - one.low / one.of)
    .map(({ kind, low, of }) => `${kind} ${low} of ${of}`)
    .join(', ');
}

/** A reason that fewer of the misses share is one case's own. */
const leastShare = 0.15;

/** "a fact is missing (20); not-covered (not-covered), wanted answered (9)": what the judge said up to its particulars. */
function whyOf(judge: string, slice: readonly Item[], results: Report['results']): string {
  const low = new Set(slice.filter(({ score }) => score < 1).map(({ caseId }) => caseId));
  const reasons = results
    .filter((result) => low.has(result.case.id))
    .flatMap(({ findings }) =>
      findings.flatMap((one) =>
        one.judge === judge && one.verdict.score !== null && one.verdict.score < 1
          ? (one.verdict.why.split(/[:;]/)[0] ?? [])
          : [],
      ),
    );
  const kinds = [...new Set(reasons)];
  if (kinds.length < 2) return '';
  return kinds
    .map((kind) => ({ kind, count: reasons.filter((one) => one === kind).length }))
    .filter(({ count }) => count > 1 && count >= leastShare * reasons.length)
    .sort((one, other) => other.count - one.count)
    .map(({ kind, count }) => `${kind === 'missing' ? 'a fact is missing' : kind} (${count})`)
    .join('; ');
}
