/** `npm run eval`: the suite and its modes; `--help` lists them. */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { openCorpus } from '../src/cli/open-corpus.ts';
import { openLedger } from '../src/cli/open-ledger.ts';
import { parseFlags, runCommand } from '../src/cli/run-command.ts';
import { type Config, readConfig } from '../src/config.ts';
import { BotError } from '../src/errors.ts';
import { draftCase, type KeptAnswer } from '../src/ledger/draft-case.ts';
import { answerFromFile, answerFromLedger } from './kept-answers.ts';
import { runLive } from './live.ts';
import { runModelJudge } from './model-judge/run.ts';
import { record } from './recorded/run-record.ts';
import { partsFolder } from './report/part.ts';
import { removeReports } from './report/write.ts';

const help = `Usage: npm run eval
       npm run eval -- --live [--slice]
       npm run eval -- --record [--fresh] [--served-by "what serves the model"]
       npm run eval -- --judge
       npm run eval -- case ANSWER (--team TEAM | --from FILE)

  (no flag)      without keys: every case with copied statements, and the recorded answers of a model replayed; what
                 continuous integration runs. Reports: evals/reports/
  --live         every case with the model of OPENAI_API_KEY, OPENAI_BASE_URL and OPENAI_MODEL, held to the same
                 promises; by hand or at night. Reports: evals/reports/live/
  --slice        with --live: only the cases that are recorded, held to the hard promises
  --record       ask that model the cases of the slice, and keep what it says in evals/recordings/ for the replay;
                 what is recorded already is not asked again, but with --fresh
  --judge        have two models compare the answers to opposed framings, in both orders; for their settings see
                 docs/evals.md. Reports: evals/reports/model-judge.json
  case ANSWER    draft a case from an answer of the ledger, or of a file that ask --jsonl wrote
  -h, --help     show this text

Exit codes: 0 the gate is open, 1 it is shut, 2 bad usage or settings.
`;

await runCommand('eval', async () => {
  const { values, positionals } = parseFlags({
    live: { type: 'boolean', default: false },
    slice: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    'served-by': { type: 'string' },
    fresh: { type: 'boolean', default: false },
    judge: { type: 'boolean', default: false },
    from: { type: 'string' },
    team: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  const { live, slice, judge, fresh, from, team, 'served-by': servedBy } = values;
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [word, id] = positionals;
  if (word === 'case') return draft(id, from, team);
  if (word !== undefined) throw usage(`"${word}" is nothing it does`);
  if ([live, values.record, judge].filter(Boolean).length > 1)
    throw usage('--live, --record and --judge are modes: one at a time');
  if (slice && !live) throw usage('--slice goes with --live');
  if (live) return runLive({ slice });
  if (values.record) return record({ servedBy, fresh });
  return judge ? runModelJudge() : runSuites();
});

async function draft(
  id: string | undefined,
  from: string | undefined,
  team: string | undefined,
): Promise<number> {
  if (id === undefined || (from === undefined) === (team === undefined))
    throw usage('which answer? case ANSWER with --team TEAM or --from FILE');
  const config = readConfig({});
  const kept = from === undefined ? await answerFrom(id, team ?? '', config) : await answerFromFile(id, from);
  process.stdout.write(draftCase(kept, await openCorpus(config)));
  return 0;
}

async function answerFrom(id: string, team: string, config: Config): Promise<KeptAnswer> {
  const ledger = await openLedger(config);
  try {
    return await answerFromLedger(id, team, ledger);
  } finally {
    await ledger.close();
  }
}

/** The suites beside the cases first: the report of the gate shows what they found, and does not open without them. */
async function runSuites(): Promise<number> {
  await rm(partsFolder, { recursive: true, force: true });
  await removeReports();
  const vitest = path.join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', '--project', 'evals', '--project', 'gate'], {
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? 0 : 1));
  });
}

function usage(message: string): BotError {
  return new BotError(`${message}; --help lists what it does`, { code: 'bad-usage' });
}
