import type { LedgerTransaction } from '../tables.ts';

/** Version 1: questions with their runs, answers, feedback, claims and the processes that are alive. */
export async function createTables(trx: LedgerTransaction): Promise<void> {
  const { schema } = trx;
  await schema
    .createTable('claims')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('owners')
    .addColumn('owner', 'text', (column) => column.primaryKey())
    .addColumn('beat_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('questions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('thread_ts', 'text')
    .addColumn('message_ts', 'text')
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('surface', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('reply_ts', 'text')
    .addColumn('ending', 'text')
    .addColumn('ended_at', 'bigint')
    .execute();
  await schema
    .createTable('answers')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('question_id', 'text', (column) => column.notNull().unique().references('questions.id'))
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('corpus_version', 'text', (column) => column.notNull())
    .addColumn('composer', 'text', (column) => column.notNull())
    .addColumn('total_ms', 'double precision', (column) => column.notNull())
    .addColumn('recorded_at', 'bigint', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('feedback')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('answer_id', 'text', (column) => column.notNull().references('answers.id'))
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('useful', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text')
    .addColumn('text', 'text')
    .addColumn('given_at', 'bigint', (column) => column.notNull())
    .execute();
  await createIndexes(trx);
}

async function createIndexes({ schema }: LedgerTransaction): Promise<void> {
  const indexes = {
    claims_expiry: { table: 'claims', columns: ['expires_at'] },
    questions_by_thread: { table: 'questions', columns: ['team_id', 'channel_id', 'thread_ts', 'asked_at'] },
    questions_by_user: { table: 'questions', columns: ['team_id', 'user_id', 'asked_at'] },
    questions_by_ending: { table: 'questions', columns: ['ending', 'owner'] },
    questions_by_time: { table: 'questions', columns: ['asked_at'] },
    feedback_by_answer: { table: 'feedback', columns: ['answer_id'] },
    feedback_by_user: { table: 'feedback', columns: ['team_id', 'user_id'] },
  };
  for (const [name, { table, columns }] of Object.entries(indexes)) {
    await schema.createIndex(name).on(table).columns(columns).execute();
  }
}
