import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { BotError, messageOf, systemCodeOf } from '../errors.ts';
import type { Ledger, LedgerKeeper } from '../ports.ts';
import { createKeeper } from './ledger/create-keeper.ts';
import { createLedger, type LedgerDeps } from './ledger/create-ledger.ts';
import { migrate } from './ledger/migrate.ts';
import { createStore, type LedgerFailure, persist } from './ledger/store.ts';
import type { LedgerTables } from './ledger/tables.ts';

/** A server that restarts is back within seconds. */
const pauses = [50, 200, 500, 1_000, 2_000];
/** Any number, the same in every process: who holds it migrates. */
const migrationLock = 4_187_002_611;
const int8 = 20;

/** The ledger in a PostgreSQL database, for any number of processes. */
export async function openPostgresLedger(url: string, deps: LedgerDeps): Promise<Ledger & LedgerKeeper> {
  const failureOf = (error: unknown) => toFailure(url, error);
  const db = new Kysely<LedgerTables>({ dialect: new PostgresDialect({ pool: openPool(url) }) });
  try {
    const lock = sql`select pg_advisory_xact_lock(${migrationLock})`;
    await persist(
      () => migrate(db, { lock: async (trx) => void (await lock.execute(trx)) }),
      failureOf,
      pauses,
    );
  } catch (error) {
    await db.destroy();
    throw error;
  }
  // The server's clock: those of several machines may differ, and one may jump.
  const beatClock = () => sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;
  const store = createStore(db, {
    failureOf,
    beatClock,
    beginSnapshot: sql`set transaction isolation level repeatable read`,
    wipe: sql`vacuum questions, answers, feedback`,
    pauses,
  });
  return { ...createLedger(store, deps), ...createKeeper(store, deps) };
}

function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'aide-memoire',
    max: 8,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)) },
  });
  // A lost connection shows in the query that needs it; unheard, the event would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Class 08: connection; 57P01 to 57P03: the server stops or starts; 40001 and 40P01: others came in between. */
const passingCode = /^(08|57P0[123]|40001|40P01|53300|ECONN|EPIPE|ETIMEDOUT|EAI_AGAIN)/;
const lostConnection = /connection terminated|timeout exceeded|connection timeout|not queryable/i;

function toFailure(url: string, error: unknown): LedgerFailure {
  const code = systemCodeOf(error) ?? '';
  const message = messageOf(error);
  const passing = passingCode.test(code) || lostConnection.test(message);
  return {
    passing,
    error: new BotError(`the ledger at ${withoutSecrets(url)} ${saying(code, message, passing)}`, {
      code: 'ledger-unavailable',
      cause: error,
    }),
  };
}

function saying(code: string, message: string, passing: boolean): string {
  if (/^28/.test(code)) return 'refuses the user or password; mend DATABASE_URL';
  if (code === '3D000') return 'has no such database; create it or mend DATABASE_URL';
  if (code === 'ENOTFOUND') return 'is on a host that is not known; mend DATABASE_URL';
  if (code === '42501') return `lacks a right (${message}); grant it to the user of DATABASE_URL`;
  if (code === '53100') return 'cannot grow: its disk is full; free some space';
  if (passing) return `does not answer (${message || code}); start it or mend DATABASE_URL`;
  return `failed: ${message}`;
}

/** Host, port and database of the address: never the password. */
function withoutSecrets(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
