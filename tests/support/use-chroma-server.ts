import { once } from 'node:events';
import { openChromaServer } from '../../src/adapters/chroma-server.ts';

// A process that uses the Chroma server of a folder: it writes the address, lets go when a line comes in, and ends
// with its input. Run by system/chroma-server.test.ts.

const server = await openChromaServer(process.argv[2] ?? '');
process.stdout.write(`${server.url}\n`);
await once(process.stdin, 'data');
server.release();
process.stdout.write('released\n');
