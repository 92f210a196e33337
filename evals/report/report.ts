import { type Baseline, readBaseline } from '../baseline.ts';
import type { Case } from '../case.ts';
import { type Comparison, compare } from '../compare.ts';
import { type CaseResult, evaluate, type Finding } from '../evaluate.ts';
import { type Failure, gate, type Measured, measure } from '../gate.ts';
import { hardJudges, isHard } from '../hard-judges.ts';
import type { Change, Harness } from '../harness.ts';
import { type Item, itemsOf } from '../items.ts';
import { allJudges } from '../judges/all.ts';
import { type Provenance, provenanceOf } from '../provenance.ts';
import { allRows, type NamedRow } from '../summary.ts';
import { leastCases, thresholds, watched } from '../thresholds.ts';
import { type Part, partFailures } from './part.ts';

/** All that one run of the suite has found: every format shows the same. */
export type Report = {
  readonly provenance: Provenance;
  readonly seconds: number;
  readonly results: readonly CaseResult[];
  readonly items: readonly Item[];
  readonly failures: readonly Failure[];
  readonly measured: readonly Measured[];
  readonly comparisons: readonly Comparison[] | undefined;
  readonly rows: readonly NamedRow[];
  /** Suites that ran beside these. */
  readonly parts: readonly Part[];
};

/** Asks every case once, lets all judges look at the same answers, and holds them against thresholds and baseline. */
export async function runSuite(
  harness: Harness,
  cases: readonly Case[],
  change?: Change,
  against?: Baseline,
): Promise<Report> {
  const start = performance.now();
  const judges = await allJudges(harness.corpora);
  const results = evaluate(await harness.run(cases, change), judges);
  const items = itemsOf(results);
  const baseline = against ?? (await readBaseline());
  const comparisons = baseline && compare(items, baseline, watched);
  const measured = thresholds.map((threshold) => measure(items, threshold));
  const ran = new Set(results.map(({ case: { id } }) => id));
  const lost = Object.keys(baseline?.cases ?? {}).filter((id) => !ran.has(id));
  const known = new Set(
    harness.corpora.flatMap(({ sources }) =>
      sources.flatMap(({ statements }) => statements.map(({ id }) => id)),
    ),
  );
  return {
    provenance: await provenanceOf(harness.corpora, cases),
    seconds: (performance.now() - start) / 1000,
    ...{ results, items, measured, comparisons },
    failures: gate({
      results,
      measured,
      comparisons,
      lost,
      isHard,
      mustScore: hardJudges,
      leastCases,
      known,
    }),
    rows: allRows(items),
    parts: [],
  };
}

/** The report with the suites that ran beside it: what fails there shuts the gate too. */
export function withParts(report: Report, parts: readonly Part[], shippedVersion: string): Report {
  const { settings } = report.provenance;
  const failures = partFailures(parts, { corpus: shippedVersion, settings }).map(
    (what) => ({ rule: 'part', what }) as const,
  );
  return { ...report, parts, failures: [...report.failures, ...failures] };
}

/** The findings of a case that stand against it: crashes, hard breaks, and misses of a judge that its suite watches. */
export function missesOf({ case: { suite }, findings }: CaseResult): Finding[] {
  return findings.filter(
    ({ judge, verdict, crashed }) =>
      crashed ||
      (verdict.score !== null &&
        verdict.score < 1 &&
        (isHard(suite, judge) || watched[suite].includes(judge))),
  );
}

/** Milliseconds of an answer below which a share of all answers stay. */
export function latencyAt({ results }: Pick<Report, 'results'>, share: number): number {
  const times = results
    .flatMap(({ runs }) => runs.map(({ answer }) => answer.timings.totalMs))
    .sort((one, other) => one - other);
  return times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN;
}
