import { randomUUID } from 'node:crypto';
import {
  feedbackKinds,
  type Report,
  type ReportFilter,
  type ReviewStatus,
  reviewStatuses,
} from '../../ports.ts';
import { appendFacts } from './audit.ts';
import { reviewedFact } from './facts.ts';
import type { LedgerTransaction } from './tables.ts';

/** What readers said was wrong with an answer, newest first. */
export async function findReports(
  trx: LedgerTransaction,
  { teamId, status, id, answerId, count }: ReportFilter,
): Promise<readonly Report[]> {
  let query = trx
    .selectFrom('feedback')
    .innerJoin('answers', 'answers.id', 'feedback.answer_id')
    .innerJoin('questions', 'questions.id', 'answers.question_id')
    .leftJoin('reviews', 'reviews.report_id', 'feedback.id')
    .selectAll('feedback')
    .select(['questions.text as question', 'reviews.status', 'reviews.decided_at'])
    .where('feedback.useful', '=', 0)
    .where('feedback.kind', 'is not', null)
    .orderBy('feedback.given_at', 'desc')
    .orderBy('feedback.id')
    .limit(count);
  if (teamId !== undefined) query = query.where('feedback.team_id', '=', teamId);
  if (answerId !== undefined) query = query.where('feedback.answer_id', '=', answerId);
  if (id !== undefined)
    query = query.where((eb) => eb(eb.fn('substr', ['feedback.id', eb.val(1), eb.val(id.length)]), '=', id));
  if (status === 'open') query = query.where('reviews.status', 'is', null);
  else if (status !== undefined) query = query.where('reviews.status', '=', status);
  return (await query.execute()).map((row) => ({
    id: row.id,
    teamId: row.team_id,
    answerId: row.answer_id,
    kind: feedbackKinds.find((kind) => kind === row.kind) ?? 'other',
    text: row.text ?? undefined,
    question: row.question,
    givenAt: new Date(row.given_at),
    status: reviewStatuses.find((known) => known === row.status) ?? 'open',
    decidedAt: row.decided_at === null ? undefined : new Date(row.decided_at),
  }));
}

/** The latest decision stands; the trail knows them all. */
export async function decide(
  trx: LedgerTransaction,
  {
    teamId,
    id,
    status,
    by,
    now,
  }: { teamId: string; id: string; status: ReviewStatus; by: string; now: number },
): Promise<boolean> {
  const [report] = await findReports(trx, { teamId, id, count: 1 });
  if (report?.id !== id) return false;
  const decision = { status, decided_by: by, decided_at: now };
  const row = await trx
    .insertInto('reviews')
    .values({ report_id: id, team_id: teamId, salt: randomUUID(), ...decision })
    .onConflict((conflict) => conflict.column('report_id').doUpdateSet(decision))
    .returningAll()
    .executeTakeFirstOrThrow();
  await appendFacts(trx, now, [reviewedFact(row)]);
  return true;
}

/** Forgets who decided; what was decided stays. */
export async function forgetReviewer(
  trx: LedgerTransaction,
  teamId: string,
  userId: string,
  now: number,
): Promise<void> {
  const rows = await trx
    .updateTable('reviews')
    .set({ decided_by: '' })
    .where('team_id', '=', teamId)
    .where('decided_by', '=', userId)
    .returningAll()
    .execute();
  await appendFacts(trx, now, rows.map(reviewedFact));
}
