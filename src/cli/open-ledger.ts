import path from 'node:path';
import { openLibsqlLedger } from '../adapters/libsql-ledger.ts';
import { openPostgresLedger } from '../adapters/postgres-ledger.ts';
import { type Config, settings } from '../config.ts';
import type { Ledger, LedgerKeeper } from '../ports.ts';

/** The ledger of the settings: PostgreSQL where `DATABASE_URL` says so, else a file in the data folder. */
export function openLedger({ dataFolder, databaseUrl }: Config): Promise<Ledger & LedgerKeeper> {
  const deps = { now: Date.now, turns: settings.ledger.turns };
  return databaseUrl === undefined
    ? openLibsqlLedger(path.join(dataFolder, 'ledger.db'), deps)
    : openPostgresLedger(databaseUrl, deps);
}
