import { readFile } from 'node:fs/promises';
import { BotError } from '../src/errors.ts';
import { type KeptAnswer, keptAnswer } from '../src/ledger/draft-case.ts';
import type { Ledger } from '../src/ports.ts';

/** As many reports on one answer as a draft tells of. */
const mostReports = 50;

/** An answer of a workspace from the ledger, with the earlier questions of its thread and what readers said of it. */
export async function answerFromLedger(
  id: string,
  teamId: string,
  ledger: Pick<Ledger, 'answer' | 'turnsBefore' | 'reports'>,
): Promise<KeptAnswer> {
  const kept = await ledger.answer(teamId, id);
  if (!kept) throw missing(`the ledger holds no answer "${id}" of the workspace "${teamId}"`);
  const reports = await ledger.reports({ teamId, answerId: id, count: mostReports });
  const said = reports.map(({ kind, text }) => [kind, text].filter(Boolean).join(': '));
  return keptAnswer.parse({
    ...kept.answer,
    turns: await ledger.turnsBefore(kept.question.id),
    ...(said.length > 0 && { feedback: said.join('\n') }),
  });
}

/** An answer from a file of answers, one JSON object a line, as `ask --jsonl` prints them. */
export async function answerFromFile(id: string, file: string): Promise<KeptAnswer> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw missing(`there is no file ${file}`);
  });
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const parsed = keptAnswer.safeParse(jsonIn(line, file));
    if (parsed.success && parsed.data.id === id) return parsed.data;
  }
  throw missing(`${file} holds no answer with the id "${id}"`);
}

function jsonIn(line: string, file: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw missing(`${file} is not one JSON object a line, as ask --jsonl writes it`);
  }
}

function missing(what: string): BotError {
  return new BotError(what, { code: 'bad-input' });
}
