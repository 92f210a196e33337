import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openPostgresLedger } from '../../src/adapters/postgres-ledger.ts';
import { settings } from '../../src/config.ts';
import { ledgerContract } from '../contracts/ledger.ts';
import { type PostgresServer, query, startPostgres } from '../support/postgres-server.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

ledgerContract('openPostgresLedger', async () => {
  const url = await server.database();
  let time = Date.UTC(2026, 0, 1);
  const open = () => openPostgresLedger(url, { now: () => time, turns: settings.ledger.turns });
  const [ledger, other] = await Promise.all([open(), open()]);
  onTestFinished(async () => {
    await ledger.close();
    await other.close();
  });
  return {
    ledger,
    other,
    // Beats are measured by the server's clock, so there it is the beats that move.
    elapse: async (ms) => {
      time += ms;
      await query(url, `update owners set beat_at = beat_at - ${ms}`);
    },
  };
});
