import { createHash } from 'node:crypto';
import { fromRecord } from '../../ledger/answer-record.ts';
import { feedbackKinds, type UserRecords } from '../../ports.ts';
import { appendFacts } from './audit.ts';
import { toQuestion, withAnswer } from './questions.ts';
import type { LedgerTransaction } from './tables.ts';

/** Everything about a user; that it was handed out stands in the trail, under a fingerprint of the user. */
export async function exportUser(
  trx: LedgerTransaction,
  teamId: string,
  userId: string,
  now: number,
): Promise<UserRecords> {
  const questions = await withAnswer(trx)
    .select('answers.answer')
    .where('questions.team_id', '=', teamId)
    .where('questions.user_id', '=', userId)
    .orderBy('questions.asked_at')
    .orderBy('questions.id')
    .execute();
  const feedback = await trx
    .selectFrom('feedback')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('user_id', '=', userId)
    .orderBy('given_at')
    .execute();
  const decisions = await trx
    .selectFrom('reviews')
    .select(['report_id', 'status', 'decided_at'])
    .where('team_id', '=', teamId)
    .where('decided_by', '=', userId)
    .orderBy('decided_at')
    .execute();
  const subject = createHash('sha256')
    .update(JSON.stringify([teamId, userId]))
    .digest('hex')
    .slice(0, 16);
  await appendFacts(trx, now, [{ action: 'exported', subject, digest: '' }]);
  return {
    questions: questions.map((row) => ({
      ...toQuestion(row),
      answer: row.answer === null ? undefined : fromRecord(row.answer),
    })),
    feedback: feedback.map((row) => ({
      id: row.id,
      teamId,
      userId,
      answerId: row.answer_id,
      useful: row.useful === 1,
      kind: feedbackKinds.find((kind) => kind === row.kind),
      text: row.text ?? undefined,
      givenAt: new Date(row.given_at),
    })),
    decisions: decisions.map(({ report_id, status, decided_at }) => ({
      reportId: report_id,
      status,
      decidedAt: new Date(decided_at),
    })),
  };
}
