import { createTrailCheck, type TrailCheck } from '../../ledger/check-trail.ts';
import type { TrailReport } from '../../ports.ts';
import { answeredFact, askedFact, endedFact, feedbackFact, reviewedFact } from './facts.ts';
import type { LedgerTransaction } from './tables.ts';

/** Rows read at once. */
const page = 1_000;

/** Reads the whole trail, then every record against it; `trx` must see one moment of the ledger. */
export async function verifyTrail(
  trx: LedgerTransaction,
  notedHead: string | undefined,
): Promise<TrailReport> {
  const check = createTrailCheck();
  const entries = await checkEntries(trx, check);
  await checkQuestions(trx, check);
  await checkFeedback(trx, check);
  for (const row of await trx.selectFrom('reviews').selectAll().execute()) check.fact(reviewedFact(row));
  const head = await trx.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirst();
  return {
    entries,
    head: head?.hash ?? '',
    faults: check.end(head ?? { seq: 0, hash: 'nothing' }, notedHead),
  };
}

async function checkEntries(trx: LedgerTransaction, check: TrailCheck): Promise<number> {
  let count = 0;
  for (let after = -1; ; ) {
    const rows = await trx
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(page)
      .execute();
    for (const row of rows) check.entry(row);
    count += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return count;
    after = last.seq;
  }
}

async function checkQuestions(trx: LedgerTransaction, check: TrailCheck): Promise<void> {
  for (let after = ''; ; ) {
    const questions = await trx
      .selectFrom('questions')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(page)
      .execute();
    const last = questions.at(-1);
    if (last === undefined) return;
    const salts = new Map(questions.map(({ id, salt }) => [id, salt]));
    for (const row of questions) {
      check.fact(askedFact(row));
      if (row.ending !== null || row.ended_at !== null) check.fact(endedFact(row));
    }
    const answers = await trx
      .selectFrom('answers')
      .selectAll()
      .where('question_id', '>', after)
      .where('question_id', '<=', last.id)
      .execute();
    for (const row of answers) check.fact(answeredFact(salts.get(row.question_id) ?? '', row));
    after = last.id;
  }
}

async function checkFeedback(trx: LedgerTransaction, check: TrailCheck): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await trx
      .selectFrom('feedback')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(page)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    for (const row of rows) check.fact(feedbackFact(row));
    after = last.id;
  }
}
