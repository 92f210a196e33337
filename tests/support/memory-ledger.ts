import { onTestFinished } from 'vitest';
import { openLibsqlLedger } from '../../src/adapters/libsql-ledger.ts';
import { settings } from '../../src/config.ts';
import type { Ledger, LedgerKeeper } from '../../src/ports.ts';

/** The real ledger, in memory; closed after the test. */
export async function memoryLedger(now: () => number = Date.now): Promise<Ledger & LedgerKeeper> {
  const ledger = await openLibsqlLedger(':memory:', { now, turns: settings.ledger.turns });
  onTestFinished(() => ledger.close());
  return ledger;
}
