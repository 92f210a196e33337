import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openPostgresLedger } from '../../src/adapters/postgres-ledger.ts';
import { settings } from '../../src/config.ts';
import { ledgerContract } from '../contracts/ledger.ts';
import { ledgerKeeperContract } from '../contracts/ledger-keeper.ts';
import { aClock } from '../support/ledger-file.ts';
import { type PostgresServer, query, startPostgres } from '../support/postgres-server.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

ledgerContract('openPostgresLedger', emptyLedger);
ledgerKeeperContract('openPostgresLedger', emptyLedger);

async function emptyLedger() {
  const url = await server.database();
  const clock = aClock();
  const open = () => openPostgresLedger(url, { now: clock.now, turns: settings.ledger.turns });
  const [ledger, other] = await Promise.all([open(), open()]);
  onTestFinished(async () => {
    await ledger.close();
    await other.close();
  });
  return {
    ledger,
    other,
    // Beats are measured by the server's clock, so there it is the beats that move.
    elapse: async (ms: number) => {
      clock.elapse(ms);
      await query(url, `update owners set beat_at = beat_at - ${ms}`);
    },
    tamper: async (sql: string) => void (await query(url, sql)),
    trail: async () => JSON.stringify(await query(url, 'select * from audit')),
  };
}
