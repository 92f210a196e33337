/** `npm run eval` runs the suite; `npm run eval -- case <answer id> --team T0123` drafts a case from an answer of the ledger. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '../src/errors.ts';
import { draftCase } from '../src/ledger/draft-case.ts';
import { answerFromFile, answerFromLedger } from './kept-answers.ts';

const usage =
  'npm run eval -- case <answer id> --team <workspace of the ledger>, or --from <file that ask --jsonl wrote>';

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`eval: ${messageOf(error)}\n`);
  return 2;
});

async function main(args: string[]): Promise<number> {
  if (args[0] !== 'case') return runSuite(args);
  const { values, positionals } = parseArgs({
    args: args.slice(1),
    allowPositionals: true,
    options: { from: { type: 'string' }, team: { type: 'string' } },
  });
  const [id] = positionals;
  const { from, team } = values;
  if (id === undefined || (from === undefined) === (team === undefined))
    throw new Error(`which answer? ${usage}`);
  const kept = from === undefined ? await answerFromLedger(id, team ?? '') : await answerFromFile(id, from);
  process.stdout.write(draftCase(kept));
  return 0;
}

function runSuite(args: readonly string[]): Promise<number> {
  const vitest = path.join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', '--project', 'evals', ...args], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
