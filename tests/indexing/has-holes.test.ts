import { describe, expect, it } from 'vitest';
import { createMemoryIndex } from '../../src/adapters/memory-index.ts';
import { hasHoles } from '../../src/indexing/has-holes.ts';
import { createFakeEmbedder } from '../support/fake-embedder.ts';

async function anIndex(records: number) {
  const embedder = createFakeEmbedder();
  const vectors = createMemoryIndex();
  const texts = Array.from({ length: records }, (_, n) => `statement ${n}`);
  const embedded = await embedder.embedDocuments(texts);
  await vectors.upsert(texts.map((id, n) => ({ id, fingerprint: 'f', vector: embedded[n] ?? [] })));
  return { embedder, vectors };
}

describe('hasHoles', () => {
  it.each([0, 3, 500])('finds none in a sound index of %i', async (records) => {
    expect(await hasHoles(await anIndex(records))).toBe(false);
  });

  it('sees that records are known of which the vectors are gone', async () => {
    const { embedder, vectors } = await anIndex(300);
    const count = () => Promise.resolve(5_040);

    expect(await hasHoles({ embedder, vectors: { ...vectors, count } })).toBe(true);
  });
});
