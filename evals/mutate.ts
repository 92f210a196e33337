/**
 * Breaks the pipeline on purpose, one fault at a time, and shows which suites turn red: a suite that no fault can turn
 * red guards nothing. Runs on part of the dev split; `npm run eval:mutate -- thread` tries only the faults whose name matches.
 * Leaves the table in `evals/reports/mutations.md`, that of a part in `mutations-part.md`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toBaseline } from './baseline.ts';
import { type Case, hashOf, readCases, splitOf } from './case.ts';
import { type Comparison, compare } from './compare.ts';
import { type Measured, measure } from './gate.ts';
import { isHard } from './hard-judges.ts';
import { openHarness } from './harness.ts';
import { type Mutation, mutations } from './mutations.ts';
import { type Report, runSuite } from './report/report.ts';
import { changeOf, provenanceLine } from './report/wording.ts';
import { thresholds, watched } from './thresholds.ts';
import { attributionDropped } from './verify/attribution-dropped.ts';

const mostOfSuite = 30;
const [word = ''] = process.argv.slice(2);
const tried = mutations.filter(({ name }) => new RegExp(word).test(name));
if (tried.length === 0) {
  process.stderr.write(
    `eval:mutate: no fault matches "${word}"; they are\n${mutations.map(({ name }) => `  ${name}\n`).join('')}`,
  );
  process.exit(2);
}
const harness = await openHarness();
const dev = (await readCases({ safety: true })).filter((one) => splitOf(one) === 'dev');
const cases = dev.filter((one) => isAmong(one, dev));
const sound = await runSuite(harness, cases);
const baseline = toBaseline(sound.items, sound.provenance);
const wasRed = new Set(reds(sound, []));

let missed = 0;
const table: string[] = [];
for (const mutation of tried) {
  const report = await runSuite(harness, cases, mutation.change, baseline);
  const comparisons = compare(report.items, baseline, watched);
  tell(
    mutation,
    reds(report, comparisons).filter((red) => !wasRed.has(red)),
    comparisons,
  );
}
harness.close();
const dropped = await attributionDropped();
process.stdout.write(
  `\nattribution check dropped from verify\n  planted faults caught ${dropped.before.toFixed(3)} → ${dropped.after.toFixed(3)}; kinds below their floor: ${dropped.weak.join(', ') || 'none'}\n`,
);
if (dropped.weak.length === 0) missed += 1;
row(
  'attribution check dropped from verify',
  'planted faults',
  dropped.weak.length > 0,
  `caught ${dropped.before.toFixed(3)} → ${dropped.after.toFixed(3)}`,
  dropped.weak.map((kind) => `"${kind}" below its floor`),
);
const folder = path.join(import.meta.dirname, 'reports');
await mkdir(folder, { recursive: true });
await writeFile(
  path.join(folder, word === '' ? 'mutations.md' : 'mutations-part.md'),
  [
    '| fault | judge that must notice | before → after | red besides |',
    '|---|---|---|---|',
    ...table,
    '',
    `${cases.length} cases · ${provenanceLine(sound)}`,
    '',
  ].join('\n'),
);
process.stdout.write(
  missed === 0 ? '\nEvery fault was noticed where it must be.\n' : `\n${missed} faults went unnoticed.\n`,
);
process.exit(missed === 0 ? 0 : 1);

/** The first cases of its suite by their hash: enough to see a fault, few enough to try a dozen. */
function isAmong(one: Case, all: readonly Case[]): boolean {
  const suite = all.filter((other) => other.suite === one.suite);
  const before = suite.filter((other) => hashOf(other) < hashOf(one)).length;
  return before < mostOfSuite;
}

/** Where a run is red: hard breaks, gating thresholds missed on these cases, and significant drops, as "suite judge". */
function reds(report: Report, comparisons: readonly Comparison[]): string[] {
  const broken = report.results.flatMap(({ case: { suite }, findings }) =>
    findings
      .filter(
        ({ judge, verdict, crashed }) =>
          crashed || (isHard(suite, judge) && verdict.score !== null && verdict.score < 1),
      )
      .map(({ judge }) => `${suite} ${judge}`),
  );
  const gated = thresholds
    .filter(({ role }) => role === 'gates')
    .map((threshold) => measure(report.items, { ...threshold, split: 'dev' }))
    .filter(({ met, row }) => !met && row.items > 0)
    .map(({ threshold }: Measured) => `${threshold.suite ?? 'all'} ${threshold.judge}`);
  const worse = comparisons.filter(({ dropped }) => dropped).map(({ suite, judge }) => `${suite} ${judge}`);
  return [...new Set([...broken, ...gated, ...worse])].sort();
}

function tell(
  { name, noticedBy }: Mutation,
  red: readonly string[],
  comparisons: readonly Comparison[],
): void {
  const { suite, judge } = noticedBy;
  const noticed = red.includes(`${suite} ${judge}`);
  if (!noticed) missed += 1;
  const change = comparisons.find((one) => one.suite === suite && one.judge === judge);
  const others = red.filter((one) => one !== `${suite} ${judge}`);
  row(name, `${suite} ${judge}`, noticed, change ? changeOf(change) : 'hard break or gate', others);
  process.stdout.write(
    `\n${name}\n  ${noticed ? 'noticed by' : 'NOT noticed by'} ${suite} ${judge}${change ? `: ${changeOf(change)}` : ''}\n  red: ${red.join(', ') || 'nothing'}\n`,
  );
}

/** A line of the table; of what is red besides the first few are named. */
function row(
  fault: string,
  judge: string,
  noticed: boolean,
  change: string,
  besides: readonly string[],
): void {
  const named = besides.slice(0, 4).join(', ');
  const more = besides.length > 4 ? ` and ${besides.length - 4} more` : '';
  const moved = change.replace(/; sees drops .*/, '');
  table.push(
    `| ${fault} | ${noticed ? '' : 'NOT NOTICED: '}${judge} | ${moved} | ${named}${more || (named ? '' : 'nothing')} |`,
  );
}
