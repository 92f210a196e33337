import type { Claim } from '../../ports.ts';
import type { LedgerTransaction } from './tables.ts';

/**
 * Takes every key of a claim for the holder, or none: true when it has them all. Takes them in one order for all, so
 * that two claims with the same keys wait for each other instead of blocking each other.
 */
export async function takeClaim(
  trx: LedgerTransaction,
  { keys, forMs }: Claim,
  holder: string,
  now: number,
): Promise<boolean> {
  for (const key of [...new Set(keys)].sort()) {
    await trx.deleteFrom('claims').where('key', '=', key).where('expires_at', '<=', now).execute();
    await trx
      .insertInto('claims')
      .values({ key, holder, expires_at: now + forMs })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
    const held = await trx.selectFrom('claims').select('holder').where('key', '=', key).executeTakeFirst();
    if (held?.holder !== holder) {
      await trx.deleteFrom('claims').where('holder', '=', holder).execute();
      return false;
    }
  }
  return true;
}
