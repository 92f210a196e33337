import { once } from 'node:events';
import { withLock } from '../../src/adapters/folder-lock.ts';

// A process that holds the lock of a folder until a line comes in. Run by system/folder-lock.test.ts.

await withLock(process.argv[2] ?? '', async () => {
  process.stdout.write('held\n');
  await once(process.stdin, 'data');
});
process.stdout.write('released\n');
