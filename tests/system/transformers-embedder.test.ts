import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { createTransformersEmbedder } from '../../src/adapters/transformers-embedder.ts';
import { readConfig } from '../../src/config.ts';
import { embedderContract } from '../contracts/embedder.ts';

const isInstalled = (() => {
  try {
    return createRequire(import.meta.url).resolve('@huggingface/transformers') !== '';
  } catch {
    return false;
  }
})();
const { encoder } = readConfig({});

describe.skipIf(!isInstalled || encoder === undefined)('with the package and AIDE_MEMOIRE_ENCODER', () => {
  embedderContract('createTransformersEmbedder', () => createTransformersEmbedder(encoder ?? ''));

  it('says which setting is at fault when the folder holds no model', async () => {
    const embedding = createTransformersEmbedder(import.meta.dirname).embedQuery('any');

    await expect(embedding).rejects.toMatchObject({
      code: 'encoder-unavailable',
      message: expect.stringContaining('AIDE_MEMOIRE_ENCODER'),
    });
  });
});

describe.skipIf(isInstalled)('createTransformersEmbedder without its package', () => {
  it('says what to install', async () => {
    const embedding = createTransformersEmbedder('some/model').embedQuery('any');

    await expect(embedding).rejects.toMatchObject({
      code: 'encoder-unavailable',
      message: expect.stringContaining('npm install --no-save --save-prod @huggingface/transformers'),
    });
  });
});
