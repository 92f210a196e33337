import type { Answer } from '../../domain.ts';
import { fromRecord, toRecord } from '../../ledger/answer-record.ts';
import { keepable } from '../../ledger/keepable.ts';
import type { RecordedAnswer } from '../../ports.ts';
import { appendFacts } from './audit.ts';
import { answeredFact } from './facts.ts';
import { toQuestion, withAnswer } from './questions.ts';
import type { LedgerTransaction } from './tables.ts';

/** True also when the same answer is recorded already. */
export async function recordAnswer(
  trx: LedgerTransaction,
  { runId, owner, answer, now }: { runId: string; owner: string; answer: Answer; now: number },
): Promise<boolean> {
  // An update that changes nothing, so that the run cannot be ended or erased in between.
  const run = await trx
    .updateTable('questions')
    .set({ owner })
    .where('id', '=', runId)
    .where('owner', '=', owner)
    .where('ending', 'is', null)
    .returning(['team_id', 'salt'])
    .executeTakeFirst();
  if (!run) return false;
  const row = {
    id: answer.id,
    question_id: runId,
    team_id: run.team_id,
    status: answer.status,
    corpus_version: answer.corpusVersion,
    composer: answer.composer,
    total_ms: answer.timings.totalMs,
    recorded_at: now,
    answer: toRecord(keepableAnswer(answer)),
  };
  const inserted = await trx
    .insertInto('answers')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) {
    await appendFacts(trx, now, [answeredFact(run.salt, row)]);
    return true;
  }
  const before = await trx
    .selectFrom('answers')
    .select('id')
    .where('question_id', '=', runId)
    .executeTakeFirst();
  return before?.id === answer.id;
}

/** Of an answer, whatever repeats the words of the person who asked is masked. */
function keepableAnswer(answer: Answer): Answer {
  return {
    ...answer,
    question: keepable(answer.question),
    standalone: keepable(answer.standalone),
    unanswered: answer.unanswered.map(keepable),
    checked: answer.checked?.map((piece) => ({ ...piece, text: keepable(piece.text) })),
    workings: answer.workings && {
      ...answer.workings,
      neutral: keepable(answer.workings.neutral),
      looks: answer.workings.looks.map((look) => ({ ...look, asked: keepable(look.asked) })),
    },
  };
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
