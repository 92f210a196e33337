import type { LedgerTransaction } from '../tables.ts';

/** Buckets of the rate limits, for all processes together. */
export async function addLimits({ schema }: LedgerTransaction): Promise<void> {
  await schema
    .createTable('limits')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('used_until', 'bigint', (column) => column.notNull())
    .execute();
}
