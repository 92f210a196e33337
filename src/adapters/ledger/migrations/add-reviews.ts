import type { LedgerTransaction } from '../tables.ts';

/** What reviewers decided on the reports of readers; a report without a row is open. */
export async function addReviews({ schema }: LedgerTransaction): Promise<void> {
  await schema
    .createTable('reviews')
    .addColumn('report_id', 'text', (column) => column.primaryKey().references('feedback.id'))
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('decided_by', 'text', (column) => column.notNull())
    .addColumn('decided_at', 'bigint', (column) => column.notNull())
    .addColumn('salt', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('reviews_by_decider').on('reviews').columns(['team_id', 'decided_by']).execute();
}
