import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { Kysely, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import Database from 'libsql';
import { BotError, messageOf, systemCodeOf } from '../errors.ts';
import type { Ledger, LedgerKeeper } from '../ports.ts';
import { createKeeper } from './ledger/create-keeper.ts';
import { createLedger, type LedgerDeps } from './ledger/create-ledger.ts';
import { migrate } from './ledger/migrate.ts';
import { createStore, type LedgerFailure, persist } from './ledger/store.ts';
import type { LedgerTables } from './ledger/tables.ts';

/** Another process holds the file for a millisecond at most; libSQL itself would wait with everything else stopped. */
const pauses = Array.from({ length: 200 }, (_, tries) => Math.min(1 + tries, 25));

/** The ledger in a file of libSQL, or in memory when the file is `:memory:`. Several processes may open one file. */
export async function openLibsqlLedger(file: string, deps: LedgerDeps): Promise<Ledger & LedgerKeeper> {
  const failureOf = (error: unknown) => toFailure(file, error);
  if (file !== ':memory:') {
    await makeFolder(path.dirname(file));
    await makePrivate(file);
  }
  const database = await persist(async () => openFile(file), failureOf, pauses);
  try {
    const db = new Kysely<LedgerTables>({ dialect: new SqliteDialect({ database: forKysely(database) }) });
    await persist(() => migrate(db), failureOf, pauses);
    const store = createStore(db, {
      failureOf,
      beatClock: () => sql.val(deps.now()),
      wipe: sql`pragma wal_checkpoint(truncate)`,
      pauses,
    });
    return { ...createLedger(store, deps), ...createKeeper(store, deps) };
  } catch (error) {
    database.close();
    throw error;
  }
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new BotError(`${folder} cannot be made: ${messageOf(error)}; check its rights and free space`, {
      code: 'data-unwritable',
      cause: error,
    });
  });
}

/** A new ledger is readable by its owner alone, and so are the files that SQLite puts beside it. */
async function makePrivate(file: string): Promise<void> {
  // Where this fails, opening the file says why.
  const made = await open(file, 'a', 0o600).catch(() => undefined);
  await made?.close();
}

function openFile(file: string): Database.Database {
  const database = new Database(file);
  try {
    // In write-ahead mode a power cut may cost the last moments, never the file.
    database.exec('pragma busy_timeout = 0; pragma journal_mode = wal; pragma synchronous = normal');
    // What is removed is overwritten, so that it cannot be read from the file.
    database.exec('pragma foreign_keys = on; pragma secure_delete = on');
    const [row] = database.prepare('pragma quick_check(1)').all();
    const said = Object.values(row ?? {})[0];
    if (said !== 'ok')
      throw Object.assign(new Error(String(said).replace(/\s+/g, ' ')), { code: 'SQLITE_CORRUPT' });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** More kinds of statement than the ledger knows, so that the odd one with a list of ids does not push out the rest. */
const mostPrepared = 100;

/** libSQL's database as Kysely wants it. */
function forKysely(database: Database.Database): SqliteDatabase {
  const prepared = new Map<string, Database.Statement>();
  // What is prepared is freed with the garbage only, far too late for a statement a query; so each is prepared once.
  const prepare = (text: string) => {
    const known = prepared.get(text) ?? database.prepare(text);
    prepared.delete(text);
    prepared.set(text, known);
    const [oldest] = prepared.keys();
    if (prepared.size > mostPrepared && oldest !== undefined) prepared.delete(oldest);
    return known;
  };
  return {
    prepare: (text) => {
      const statement = prepare(inItsPlace(text, database));
      return {
        reader: statement.reader,
        all: (parameters) => statement.all(bindable(parameters)),
        run: (parameters) => statement.run(bindable(parameters)),
        iterate: (parameters) => statement.iterate(bindable(parameters)),
      };
    },
    close: () => void database.close(),
  };
}

/** The words of a transaction, as the ledger needs them. */
function inItsPlace(text: string, database: Database.Database): string {
  // One that reads first and then writes could not wait for another, so it takes the file at once.
  if (text === 'begin') return 'begin immediate';
  // A full disk has rolled back already; a failure to do it again would hide the reason.
  return text === 'rollback' && !database.inTransaction ? 'select 1' : text;
}

/** libSQL ends the whole process on a boolean. */
function bindable(parameters: readonly unknown[]): unknown[] {
  const wrong = parameters.find((value) => typeof value === 'boolean');
  if (wrong !== undefined) throw new TypeError('a boolean cannot be stored; use 1 or 0');
  return [...parameters];
}

function toFailure(file: string, error: unknown): LedgerFailure {
  const code = systemCodeOf(error) ?? '';
  const passing = code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED');
  const message = `the ledger ${file} ${saying(code, messageOf(error))}`;
  return { passing, error: new BotError(message, { code: 'ledger-unavailable', cause: error }) };
}

function saying(code: string, message: string): string {
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) {
    return `is damaged (${message}); move it away to begin a new one, or put a copy back`;
  }
  if (code.startsWith('SQLITE_FULL')) return 'cannot grow: the disk is full; free some space';
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'is kept busy by another process; try again when it is done';
  if (/^SQLITE_(READONLY|PERM)/.test(code)) return `cannot be written (${message}); check its rights`;
  if (/^SQLITE_IOERR/.test(code)) return `cannot be read or written (${message}); check the disk`;
  if (message.includes('Unable to open')) return 'cannot be opened; check that it is a file, and its rights';
  return `failed: ${message}`;
}
