import path from 'node:path';
import { openLibsqlLedger } from '../adapters/libsql-ledger.ts';
import { openPostgresLedger } from '../adapters/postgres-ledger.ts';
import { type Config, settings } from '../config.ts';
import type { Ledger, LedgerKeeper } from '../ports.ts';

/** Where the ledger is while there is no `DATABASE_URL`. */
export function ledgerFile({ dataFolder }: Config): string {
  return path.join(dataFolder, 'ledger.db');
}

/** The ledger of the settings. */
export function openLedger(config: Config): Promise<Ledger & LedgerKeeper> {
  const deps = { now: Date.now, turns: settings.ledger.turns };
  return config.databaseUrl === undefined
    ? openLibsqlLedger(ledgerFile(config), deps)
    : openPostgresLedger(config.databaseUrl, deps);
}
