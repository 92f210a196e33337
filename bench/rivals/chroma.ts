import { randomUUID } from 'node:crypto';
import { createChromaIndex } from '../../src/adapters/chroma-index.ts';
import type { Corpus } from '../../src/domain.ts';
import type { Embedder } from '../../src/ports.ts';
import { type Rival, withTurns } from './rival.ts';

/** Chroma with the same encoder and nothing else: the nearest statements. */
export async function createChromaAlone(
  corpus: Corpus,
  embedder: Embedder,
  url: string,
  count: number,
): Promise<Rival> {
  const statements = corpus.sources.flatMap((source) => source.statements);
  const lengths = new Map(statements.map(({ id, text }) => [id, text.length]));
  const index = await createChromaIndex(url, `bench-${randomUUID()}`);
  const vectors = await embedder.embedDocuments(statements.map(({ text }) => text));
  await index.upsert(
    statements.map(({ id }, at) => ({ id, fingerprint: 'bench', vector: vectors[at] ?? [] })),
  );
  return {
    name: `Chroma, top ${count}`,
    about: 'the statements in Chroma by the same encoder, cosine similarity alone',
    search: async (question) => {
      const near = await index.nearest(await embedder.embedQuery(withTurns(question)), count);
      return near.map(({ id }) => ({ id, statements: [id], characters: lengths.get(id) ?? 0 }));
    },
  };
}
