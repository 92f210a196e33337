/** `npm run eval` runs the suite; `npm run eval -- case <answer id> --from answers.jsonl` drafts a case from an answer. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '../src/errors.ts';
import { draftCase, keptAnswer } from './case-draft.ts';

const usage =
  'npm run eval, or npm run eval -- case <answer id> --from <file of answers, one JSON object a line>';

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`eval: ${messageOf(error)}\n`);
  return 2;
});

async function main(args: string[]): Promise<number> {
  if (args[0] !== 'case') return runSuite(args);
  const { values, positionals } = parseArgs({
    args: args.slice(1),
    allowPositionals: true,
    options: { from: { type: 'string' } },
  });
  const [id] = positionals;
  if (id === undefined || values.from === undefined)
    throw new Error(`which answer, from which file? ${usage}`);
  process.stdout.write(draftCase(await findAnswer(id, values.from)));
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

async function findAnswer(id: string, file: string) {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  for (const line of lines) {
    const parsed = keptAnswer.safeParse(JSON.parse(line));
    if (parsed.success && parsed.data.id === id) return parsed.data;
  }
  throw new Error(`${file} holds no answer with the id "${id}"`);
}
