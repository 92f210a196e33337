import { describe, expect, it } from 'vitest';
import { checkIndex } from '../../src/ops/check-index.ts';
import { openSmallIndex } from '../support/small-answerer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('checkIndex', () => {
  it('finds an index that somebody has changed since the start', async () => {
    const { corpus, vectors } = await openSmallIndex(await temporaryFolder());
    const check = checkIndex(corpus, vectors);
    await expect(check()).resolves.toBeUndefined();
    const [id = ''] = (await vectors.fingerprints()).keys();

    await vectors.remove([id]);

    await expect(check()).rejects.toThrow(/it was changed since the start; start the bot again/);
  });
});
