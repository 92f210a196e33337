import { ledgerContract } from '../contracts/ledger.ts';
import { ledgerKeeperContract } from '../contracts/ledger-keeper.ts';
import { aClock, ledgerFile } from '../support/ledger-file.ts';
import { memoryLedger } from '../support/memory-ledger.ts';

ledgerContract('openLibsqlLedger in memory', async () => {
  const clock = aClock();
  const ledger = await memoryLedger(clock.now);
  return { ledger, other: ledger, elapse: clock.elapse };
});

ledgerContract('openLibsqlLedger on a file', ledgerFile);
ledgerKeeperContract('openLibsqlLedger on a file', ledgerFile);
