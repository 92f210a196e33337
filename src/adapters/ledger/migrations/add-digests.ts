import type { LedgerTransaction } from '../tables.ts';

/** Version 6: what each version of the corpus said, and which channels want to be told when it changes. */
export async function addDigests({ schema }: LedgerTransaction): Promise<void> {
  await schema
    .createTable('corpus_versions')
    .addColumn('version', 'text', (column) => column.primaryKey())
    .addColumn('noted_at', 'bigint', (column) => column.notNull())
    .addColumn('statements', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('subscriptions')
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('told_version', 'text', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('subscriptions_key', ['team_id', 'channel_id'])
    .execute();
}
