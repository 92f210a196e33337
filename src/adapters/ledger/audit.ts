import { type AuditEvent, chain } from '../../ledger/audit-chain.ts';
import type { LedgerTransaction } from './tables.ts';

/** As many rows as one statement takes parameters for, in libSQL as in PostgreSQL. */
const rowsAtOnce = 500;

/** Notes what was recorded just now. */
export async function appendFacts(
  trx: LedgerTransaction,
  at: number,
  facts: readonly Omit<AuditEvent, 'at'>[],
): Promise<void> {
  await appendAudit(
    trx,
    facts.map((fact) => ({ at, ...fact })),
  );
}

/** Adds events to the trail. Taking the head first makes all others wait until this transaction is through. */
async function appendAudit(trx: LedgerTransaction, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  const head = await trx
    .updateTable('audit_head')
    .set(({ eb }) => ({ seq: eb('seq', '+', events.length) }))
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow();
  const entries = chain({ seq: head.seq - events.length, hash: head.hash }, events);
  for (let from = 0; from < entries.length; from += rowsAtOnce) {
    await trx
      .insertInto('audit')
      .values(entries.slice(from, from + rowsAtOnce))
      .execute();
  }
  const hash = entries.at(-1)?.hash ?? head.hash;
  await trx.updateTable('audit_head').set({ hash }).execute();
}

/** When the trail was added to last. */
export async function newestEntry(trx: LedgerTransaction): Promise<Date | undefined> {
  const newest = await trx
    .selectFrom('audit')
    .select('at')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest && new Date(newest.at);
}
