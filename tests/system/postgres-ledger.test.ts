import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
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

describe('openPostgresLedger', () => {
  it('brings a ledger of version 1 up to date with all that it held, whoever of five comes first', async () => {
    const url = await server.database();
    await query(url, await readFile(new URL('../adapters/ledger/version-1.sql', import.meta.url), 'utf8'));

    const ledgers = await Promise.all(
      Array.from({ length: 5 }, () =>
        openPostgresLedger(url, { now: Date.now, turns: settings.ledger.turns }),
      ),
    );
    const reports = await Promise.all(ledgers.map((ledger) => ledger.verify()));
    const { questions } = (await ledgers[0]?.exportUser('T1', 'U1')) ?? {};
    await Promise.all(ledgers.map((ledger) => ledger.close()));

    expect(reports.map(({ entries, faults }) => ({ entries, faults }))).toEqual(
      reports.map(() => ({ entries: 7, faults: [] })),
    );
    expect(questions?.map(({ ending, answer }) => [ending, answer?.id])).toEqual([
      ['answered', '00000000-0000-4000-8000-000000000004'],
      [undefined, undefined],
    ]);
  });
});

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
