import { randomUUID } from 'node:crypto';
import { keepable } from '../../ledger/keepable.ts';
import type { Feedback } from '../../ports.ts';
import { appendFacts } from './audit.ts';
import { feedbackFact } from './facts.ts';
import type { LedgerTransaction } from './tables.ts';

/** Doing it twice with one id does it once. */
export async function addFeedback(
  trx: LedgerTransaction,
  id: string,
  { teamId, answerId, userId, useful, kind, text }: Feedback,
  now: number,
): Promise<boolean> {
  const answer = await trx
    .selectFrom('answers')
    .select('id')
    .where('id', '=', answerId)
    .where('team_id', '=', teamId)
    .executeTakeFirst();
  if (!answer) return false;
  const row = {
    id,
    answer_id: answerId,
    team_id: teamId,
    user_id: userId,
    useful: useful ? 1 : 0,
    kind: kind ?? null,
    text: text === undefined ? null : keepable(text),
    given_at: now,
    salt: randomUUID(),
  };
  const inserted = await trx
    .insertInto('feedback')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) await appendFacts(trx, now, [feedbackFact(row)]);
  return true;
}
