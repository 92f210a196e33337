import { openComposer } from '../src/cli/open-composer.ts';
import { type OpenAIConfig, readConfig } from '../src/config.ts';
import { BotError } from '../src/errors.ts';
import { readCases } from './case.ts';
import { openHarness } from './harness.ts';
import { recordedSlice } from './recorded/slice.ts';
import { type Report, runSuite } from './report/report.ts';
import { toTerminal } from './report/to-terminal.ts';
import { writeReports } from './report/write.ts';

/** The cases with the live model of the settings; 0 where every promise holds and the model has worded something. */
export async function runLive({ slice }: { readonly slice: boolean }): Promise<number> {
  const openai = liveModel('--live');
  const failures: string[] = [];
  const compose = await openComposer({ openai }, ({ message }) => failures.push(message));
  const all = await readCases({ safety: true });
  const harness = await openHarness();
  const suite = await runSuite(harness, slice ? recordedSlice(all) : all, {
    composer: async () => compose,
  }).finally(harness.close);
  const report = held(suite, slice, failures);
  const folder = await writeReports(report, 'live');
  process.stdout.write(
    `${toTerminal(report)}Failures of the model: ${failures.length}\nReports: ${folder}\n`,
  );
  return report.failures.length === 0 ? 0 : 1;
}

/** The model of the settings; without a key there is none to ask. */
export function liveModel(mode: string): OpenAIConfig {
  const { openai } = readConfig({});
  if (openai) return openai;
  throw new BotError(
    `${mode} asks a live model: set OPENAI_API_KEY, and OPENAI_BASE_URL and OPENAI_MODEL for another than OpenAI's`,
    { code: 'bad-config' },
  );
}

/** A slice is too small for thresholds and baseline; a run in which no model has worded anything shows nothing. */
function held(report: Report, slice: boolean, failures: readonly string[]): Report {
  const kept = report.failures.filter(
    ({ rule }) => !slice || rule === 'hard-break' || rule === 'judge-crashed',
  );
  const worded = report.results.some(({ runs }) => runs.some(({ answer }) => answer.composer !== 'extract'));
  const silent = {
    rule: 'nothing-ran',
    what: `no answer was worded by the model: ${failures[0] ?? 'every wording was refused'}`,
  } as const;
  const told = slice ? { ...report, measured: [], comparisons: [] } : report;
  return { ...told, failures: worded ? kept : [silent, ...kept] };
}
