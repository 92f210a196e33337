import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Removed } from '../../ports.ts';
import { appendFacts } from './audit.ts';
import type { LedgerTables, LedgerTransaction } from './tables.ts';

/** Which questions, and which feedback besides that on their answers. */
export type Doomed = {
  readonly questions: (eb: ExpressionBuilder<LedgerTables, 'questions'>) => Expression<SqlBool>;
  readonly feedback?: (eb: ExpressionBuilder<LedgerTables, 'feedback'>) => Expression<SqlBool>;
};

/** Takes records out and says so in the trail, by their ids only. */
export async function remove(
  trx: LedgerTransaction,
  { questions, feedback }: Doomed,
  action: 'erased' | 'expired',
  now: number,
): Promise<Removed> {
  const answersOf = trx
    .selectFrom('answers')
    .select('answers.id')
    .where('question_id', 'in', trx.selectFrom('questions').select('questions.id').where(questions));
  const isDoomed = (eb: ExpressionBuilder<LedgerTables, 'feedback'>) =>
    eb.or([eb('answer_id', 'in', answersOf), ...(feedback ? [feedback(eb)] : [])]);
  await trx
    .deleteFrom('reviews')
    .where('report_id', 'in', trx.selectFrom('feedback').select('feedback.id').where(isDoomed))
    .execute();
  const feedbackIds = await trx.deleteFrom('feedback').where(isDoomed).returning('id').execute();
  const answers = await trx.deleteFrom('answers').where('id', 'in', answersOf).returning('id').execute();
  const questionIds = await trx.deleteFrom('questions').where(questions).returning('id').execute();
  await appendFacts(
    trx,
    now,
    [...questionIds, ...feedbackIds].map(({ id }) => ({ action, subject: id, digest: '' })),
  );
  return { questions: questionIds.length, answers: answers.length, feedback: feedbackIds.length };
}

/** Forgets what has no use any more: expired claims, and processes that are long gone. */
export async function tidy(trx: LedgerTransaction, now: number): Promise<void> {
  await trx.deleteFrom('claims').where('expires_at', '<=', now).execute();
  await trx.deleteFrom('limits').where('used_until', '<=', now).execute();
  const idle = trx.selectFrom('questions').select('owner').where('ending', 'is', null);
  await trx
    .deleteFrom('owners')
    .where('beat_at', '<', now - 24 * 3_600_000)
    .where('owner', 'not in', idle)
    .execute();
}
