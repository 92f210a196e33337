import { type Kysely, sql } from 'kysely';
import { BotError } from '../../errors.ts';
import { addAudit } from './migrations/add-audit.ts';
import { addDigests } from './migrations/add-digests.ts';
import { addLimits } from './migrations/add-limits.ts';
import { addReviews } from './migrations/add-reviews.ts';
import { addStops } from './migrations/add-stops.ts';
import { createTables } from './migrations/create-tables.ts';
import type { LedgerTables, LedgerTransaction } from './tables.ts';

/** A step may find older tables than today's types say. */
type Migration = (trx: LedgerTransaction) => Promise<void>;

/** In the order of their numbers, from 1. A step that was released is never changed: another is added. */
const migrations: readonly Migration[] = [
  createTables,
  addAudit,
  addLimits,
  addStops,
  addReviews,
  addDigests,
];

export type MigrateOptions = {
  /** Held until the transaction ends, so that of two starters one waits; a write transaction of libSQL needs none. */
  readonly lock?: (trx: LedgerTransaction) => Promise<void>;
  /** Stop at this version; tests build an old ledger so. */
  readonly upTo?: number;
};

/** Brings the tables up to date in one transaction, all or nothing; safe with any number of starters. */
export async function migrate(
  db: Kysely<LedgerTables>,
  { lock, upTo = migrations.length }: MigrateOptions = {},
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lock?.(trx);
    await sql`create table if not exists ledger_version (version integer not null)`.execute(trx);
    const { rows } = await sql<{ version: number }>`select version from ledger_version`.execute(trx);
    const version = rows[0]?.version ?? 0;
    if (version > migrations.length) {
      throw new BotError(
        `the ledger has version ${version}, this program knows ${migrations.length}; start a newer one`,
        { code: 'ledger-unavailable' },
      );
    }
    if (version >= upTo) return;
    for (const step of migrations.slice(version, upTo)) await step(trx);
    await sql`delete from ledger_version`.execute(trx);
    await sql`insert into ledger_version (version) values (${upTo})`.execute(trx);
  });
}
