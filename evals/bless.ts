/** Makes the scores of today the baseline: the only way to move it. Refuses where a hard promise is broken. */
import { toBaseline, writeBaseline } from './baseline.ts';
import { readCases } from './case.ts';
import { openHarness } from './harness.ts';
import { runSuite } from './report/report.ts';
import { toTerminal } from './report/to-terminal.ts';

const harness = await openHarness();
const report = await runSuite(harness, await readCases({ safety: true })).finally(harness.close);
process.stdout.write(toTerminal(report));
const broken = report.failures.filter(({ rule }) => rule !== 'no-baseline' && rule !== 'drop');
if (broken.length > 0) {
  process.stderr.write(`eval:bless: not written, ${broken.length} promises are broken; mend them first\n`);
  process.exit(1);
}
const { corpus, settings } = report.provenance;
await writeBaseline(toBaseline(report.items, { corpus, settings }));
process.stdout.write('evals/baseline.json is written; commit it with the reason for the change\n');
process.exit(0);
