import { missedOf } from './missed.ts';
import { missesOf, type Report } from './report.ts';

/** The report for machines: what it was made from, every number, and every miss with its reason. */
export function toJson(report: Report): string {
  const { provenance, seconds, failures, measured, comparisons, rows, results, parts } = report;
  const data = {
    ...{ provenance, seconds, passed: failures.length === 0, failures },
    thresholds: measured.map(({ threshold, row, met }) => ({ ...threshold, met, ...row })),
    missed: missedOf(report),
    comparisons: comparisons ?? null,
    rows,
    parts,
    cases: results.map((result) => ({
      id: result.case.id,
      suite: result.case.suite,
      kind: result.case.kind,
      split: result.split,
      statuses: result.runs.map(({ answer }) => answer.status),
      misses: missesOf(result).map(({ judge, framing, verdict }) => ({ judge, framing, ...verdict })),
    })),
  };
  return `${JSON.stringify(data, null, 1)}\n`;
}
