import { sql } from 'kysely';
import type { Limit, OverLimit } from '../../ports.ts';
import type { LedgerTransaction } from './tables.ts';

/** Takes one from each limit, in their order, until one of them has nothing left; undefined when all had. */
export async function spend(
  trx: LedgerTransaction,
  limits: readonly Limit[],
  now: number,
): Promise<OverLimit | undefined> {
  for (const limit of limits) {
    const waitMs = await takeOne(trx, limit, now);
    if (waitMs > 0) return { over: limit.of, waitMs };
  }
  return undefined;
}

/**
 * A bucket that refills evenly, in one number: the time until which it is used up. Taking one moves that on by the share
 * of one, and is refused when it would come to lie further ahead than the whole time. Gives how long to wait, or 0.
 */
async function takeOne(trx: LedgerTransaction, { key, most, inMs }: Limit, now: number): Promise<number> {
  const share = Math.max(1, Math.floor(inMs / most));
  // A time further ahead than a full bucket reaches was written before the clock was set back.
  const from = sql<number>`case when limits.used_until between ${now} and ${now + inMs} then limits.used_until else ${now} end`;
  const taken = await trx
    .insertInto('limits')
    .values({ key, used_until: now + share })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({ used_until: sql<number>`${from} + ${share}` })
        .where(sql<boolean>`${from} + ${share} <= ${now + inMs}`),
    )
    .returning('used_until')
    .executeTakeFirst();
  if (taken) return 0;
  const full = await trx.selectFrom('limits').select('used_until').where('key', '=', key).executeTakeFirst();
  return Math.max(1, (full?.used_until ?? now) + share - now - inMs);
}
