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
  const wanted = [...new Set(keys)].sort();
  if (wanted.length === 0) return true;
  await trx.deleteFrom('claims').where('key', 'in', wanted).where('expires_at', '<=', now).execute();
  await trx
    .insertInto('claims')
    .values(wanted.map((key) => ({ key, holder, expires_at: now + forMs })))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const held = await trx
    .selectFrom('claims')
    .select('key')
    .where('key', 'in', wanted)
    .where('holder', '=', holder)
    .execute();
  if (held.length === wanted.length) return true;
  await trx.deleteFrom('claims').where('holder', '=', holder).execute();
  return false;
}

export async function releaseKeys(trx: LedgerTransaction, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await trx.deleteFrom('claims').where('key', 'in', keys).execute();
}
