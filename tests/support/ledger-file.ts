import path from 'node:path';
import Database from 'libsql';
import { onTestFinished } from 'vitest';
import { openLibsqlLedger } from '../../src/adapters/libsql-ledger.ts';
import { settings } from '../../src/config.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A clock that moves when it is told to. */
export function aClock() {
  let time = Date.UTC(2026, 0, 6);
  return {
    now: () => time,
    elapse: (ms: number) => {
      time += ms;
    },
  };
}

/** A ledger file opened twice, as by two processes; closed and gone after the test. */
export async function ledgerFile(file?: string) {
  const clock = aClock();
  const ledgerPath = file ?? path.join(await temporaryFolder(), 'deeper', 'ledger.db');
  const open = () => openLibsqlLedger(ledgerPath, { now: clock.now, turns: settings.ledger.turns });
  const [ledger, other] = await Promise.all([open(), open()]);
  onTestFinished(async () => {
    await ledger.close();
    await other.close();
  });
  return {
    ledger,
    other,
    elapse: clock.elapse,
    file: ledgerPath,
    tamper: async (sql: string) => void runSql(ledgerPath, sql),
    trail: async () => JSON.stringify(runSql(ledgerPath, 'select * from audit')),
  };
}

/** Runs one statement on a file, past the ledger. */
export function runSql(file: string, sql: string): unknown[] {
  const database = new Database(file);
  try {
    const statement = database.prepare(sql);
    if (statement.reader) return statement.all();
    statement.run();
    return [];
  } finally {
    database.close();
  }
}
