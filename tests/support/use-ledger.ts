import { randomUUID } from 'node:crypto';
import { openLedger } from '../../src/cli/open-ledger.ts';
import { readConfig } from '../../src/config.ts';
import { asked } from './asked.ts';
import { anAnswer } from './builders.ts';

// A process that works on the ledger of a data folder, or of DATABASE_URL, until it is told to end or is killed. Each
// question it opens or ends is a line, written when the ledger has said yes. Run by system/ledger.test.ts.

const [data = '', owner = '', limit = ''] = process.argv.slice(2);
let ending = false;
process.stdin.on('data', () => {
  ending = true;
});
const ledger = await openLedger(readConfig({ data }));
process.stdout.write('open\n');
for (let n = 0; !ending && n < Number(limit); n += 1) {
  const question = asked({ text: `question ${n}`.padEnd(400) });
  const claim = { keys: [`event:${n}`], forMs: 3_600_000 };
  if (!(await ledger.openRun(question, owner, claim))) continue;
  process.stdout.write(`opened ${n}\n`);
  await ledger.recordAnswer(question.id, owner, anAnswer({ id: randomUUID() }));
  if (await ledger.endRun(question.id, owner, 'answered')) process.stdout.write(`ended ${n}\n`);
}
await ledger.close();
process.exit(0);
