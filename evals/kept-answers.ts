import { readFile } from 'node:fs/promises';
import { openLedger } from '../src/cli/open-ledger.ts';
import { readConfig } from '../src/config.ts';
import { type KeptAnswer, keptAnswer } from '../src/ledger/draft-case.ts';

/** An answer of a workspace from the ledger, with the earlier questions of its thread. */
export async function answerFromLedger(id: string, teamId: string): Promise<KeptAnswer> {
  const ledger = await openLedger(readConfig({}));
  try {
    const kept = await ledger.answer(teamId, id);
    if (!kept) throw new Error(`the ledger holds no answer "${id}" of the workspace "${teamId}"`);
    return keptAnswer.parse({ ...kept.answer, turns: await ledger.turnsBefore(kept.question.id) });
  } finally {
    await ledger.close();
  }
}

/** An answer from a file of answers, one JSON object a line, as `ask --jsonl` prints them. */
export async function answerFromFile(id: string, file: string): Promise<KeptAnswer> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  for (const line of lines) {
    const parsed = keptAnswer.safeParse(JSON.parse(line));
    if (parsed.success && parsed.data.id === id) return parsed.data;
  }
  throw new Error(`${file} holds no answer with the id "${id}"`);
}
