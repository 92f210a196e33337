import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openLibsqlLedger } from '../../src/adapters/libsql-ledger.ts';
import { settings } from '../../src/config.ts';
import { ledgerContract } from '../contracts/ledger.ts';
import { memoryLedger } from '../support/memory-ledger.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

ledgerContract('openLibsqlLedger in memory', async () => {
  const clock = aClock();
  const ledger = await memoryLedger(clock.now);
  return { ledger, other: ledger, elapse: clock.elapse };
});

ledgerContract('openLibsqlLedger on a file', async () => {
  const clock = aClock();
  const file = path.join(await temporaryFolder(), 'deeper', 'ledger.db');
  const open = () => openLibsqlLedger(file, { now: clock.now, turns: settings.ledger.turns });
  const [ledger, other] = await Promise.all([open(), open()]);
  onTestFinished(async () => {
    await ledger.close();
    await other.close();
  });
  return { ledger, other, elapse: clock.elapse };
});

function aClock() {
  let time = Date.UTC(2026, 0, 1);
  return {
    now: () => time,
    elapse: (ms: number) => {
      time += ms;
    },
  };
}
