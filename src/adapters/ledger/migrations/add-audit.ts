import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { noEntries } from '../../../ledger/audit-chain.ts';
import { appendFacts } from '../audit.ts';
import { answeredFact, askedFact, endedFact, feedbackFact } from '../facts.ts';
import type { LedgerTransaction } from '../tables.ts';

/** Version 2: the audit trail, which begins with what an older ledger holds. */
export async function addAudit(trx: LedgerTransaction): Promise<void> {
  const { schema } = trx;
  await schema
    .createTable('audit')
    .addColumn('seq', 'bigint', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('audit_head')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await sql`insert into audit_head (id, seq, hash) values (1, ${noEntries.seq}, ${noEntries.hash})`.execute(
    trx,
  );
  for (const table of ['questions', 'feedback'] as const) {
    await schema
      .alterTable(table)
      .addColumn('salt', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    for (const { id } of await trx.selectFrom(table).select('id').execute()) {
      await trx.updateTable(table).set({ salt: randomUUID() }).where('id', '=', id).execute();
    }
  }
  await noteWhatIsThere(trx);
}

async function noteWhatIsThere(trx: LedgerTransaction): Promise<void> {
  const questions = await trx.selectFrom('questions').selectAll().orderBy('asked_at').orderBy('id').execute();
  const saltOf = new Map(questions.map(({ id, salt }) => [id, salt]));
  for (const row of questions) {
    await appendFacts(trx, row.asked_at, [askedFact(row)]);
    if (row.ended_at !== null) await appendFacts(trx, row.ended_at, [endedFact(row)]);
  }
  for (const row of await trx.selectFrom('answers').selectAll().orderBy('recorded_at').execute()) {
    await appendFacts(trx, row.recorded_at, [answeredFact(saltOf.get(row.question_id) ?? '', row)]);
  }
  for (const row of await trx.selectFrom('feedback').selectAll().orderBy('given_at').execute()) {
    await appendFacts(trx, row.given_at, [feedbackFact(row)]);
  }
}
