import type { Answer } from '../../domain.ts';
import { fromRecord, toRecord } from '../../ledger/answer-record.ts';
import type { RecordedAnswer } from '../../ports.ts';
import { mask } from '../../text/mask.ts';
import { toQuestion, withAnswer } from './questions.ts';
import type { LedgerTransaction } from './tables.ts';

/** True also when the same answer is recorded already. */
export async function recordAnswer(
  trx: LedgerTransaction,
  { runId, owner, answer, now }: { runId: string; owner: string; answer: Answer; now: number },
): Promise<boolean> {
  const run = await trx
    .selectFrom('questions')
    .select('team_id')
    .where('id', '=', runId)
    .where('owner', '=', owner)
    .where('ending', 'is', null)
    .executeTakeFirst();
  if (!run) return false;
  await trx
    .insertInto('answers')
    .values({
      id: answer.id,
      question_id: runId,
      team_id: run.team_id,
      status: answer.status,
      corpus_version: answer.corpusVersion,
      composer: answer.composer,
      total_ms: answer.timings.totalMs,
      recorded_at: now,
      answer: toRecord({
        ...answer,
        question: mask(answer.question),
        standalone: mask(answer.standalone),
      }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const recorded = await trx
    .selectFrom('answers')
    .select('id')
    .where('question_id', '=', runId)
    .executeTakeFirst();
  return recorded?.id === answer.id;
}

export async function findAnswer(
  trx: LedgerTransaction,
  teamId: string,
  answerId: string,
): Promise<RecordedAnswer | undefined> {
  const row = await withAnswer(trx)
    .select('answers.answer')
    .where('answers.id', '=', answerId)
    .where('questions.team_id', '=', teamId)
    .executeTakeFirst();
  if (!row?.answer) return undefined;
  return { answer: fromRecord(row.answer), question: toQuestion(row) };
}
