import { afterAll, describe, expect, it } from 'vitest';
import { createChromaIndex } from '../../src/adapters/chroma-index.ts';
import { openChromaServer } from '../../src/adapters/chroma-server.ts';
import { vectorIndexContract } from '../contracts/vector-index.ts';
import { freePort } from '../support/free-port.ts';
import { strangersPort } from '../support/processes.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = await temporaryFolder(afterAll);
const server = await openChromaServer(folder);
afterAll(() => server.release());

let made = 0;
const newName = () => `test-${++made}`;

vectorIndexContract('createChromaIndex', () => createChromaIndex(server.url, newName()));

describe('createChromaIndex', () => {
  const record = { id: 'a#1', fingerprint: 'f', vector: [1, 0] };

  it('opens an index again with what was stored', async () => {
    const name = newName();
    await (await createChromaIndex(server.url, name)).upsert([record]);

    const again = await createChromaIndex(server.url, name);

    expect(await again.fingerprints()).toEqual(new Map([['a#1', 'f']]));
    expect(await again.nearest([1, 0], 1)).toMatchObject([{ id: 'a#1' }]);
  });

  it('keeps two indexes of one server apart', async () => {
    await (await createChromaIndex(server.url, newName())).upsert([record]);

    const other = await createChromaIndex(server.url, newName());

    expect(await other.fingerprints()).toEqual(new Map());
  });

  it('refuses to mix the vectors of two encoders', async () => {
    const name = newName();
    await (await createChromaIndex(server.url, name, 'bundled-512')).upsert([record]);

    const again = await createChromaIndex(server.url, name, 'bundled-512');

    expect(await again.nearest([1, 0], 1)).toMatchObject([{ id: 'a#1' }]);
    await expect(createChromaIndex(server.url, name, 'openai-small')).rejects.toMatchObject({
      code: 'index-unavailable',
      message: `the index ${name} holds vectors of bundled-512, which cannot be mixed with those of openai-small; use another --data folder`,
    });
  });

  it('says in one line where it got no answer', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;

    await expect(createChromaIndex(url, newName())).rejects.toMatchObject({
      name: 'BotError',
      code: 'index-unavailable',
      message: `Chroma at ${url} could not open the index: it does not answer; start it, or mend CHROMA_URL`,
    });
  });

  it('fails when what answers is no Chroma', async () => {
    const port = await strangersPort(
      'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
    );

    await expect(createChromaIndex(`http://127.0.0.1:${port}`, newName())).rejects.toMatchObject({
      name: 'BotError',
      code: 'index-unavailable',
      message: expect.stringMatching(/^Chroma at \S+ could not open the index: [^\n]+$/),
    });
  });

  it('fails with its code when the server goes away in the middle of the work', async () => {
    const ownServer = await openChromaServer(await temporaryFolder());
    const index = await createChromaIndex(ownServer.url, newName());
    await index.upsert([record]);

    ownServer.release();

    await expect
      .poll(() => index.fingerprints().catch(({ code }) => code), { timeout: 10_000 })
      .toBe('index-unavailable');
    await expect(index.upsert([record])).rejects.toMatchObject({ code: 'index-unavailable' });
    await expect(index.remove(['a#1'])).rejects.toMatchObject({ code: 'index-unavailable' });
    await expect(index.nearest([1, 0], 1)).rejects.toMatchObject({ code: 'index-unavailable' });
  });
});
