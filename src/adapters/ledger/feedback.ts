import type { Feedback } from '../../ports.ts';
import { mask } from '../../text/mask.ts';
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
  await trx
    .insertInto('feedback')
    .values({
      id,
      answer_id: answerId,
      team_id: teamId,
      user_id: userId,
      useful: useful ? 1 : 0,
      kind: kind ?? null,
      text: text === undefined ? null : mask(text),
      given_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return true;
}
