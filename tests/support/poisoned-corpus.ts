import path from 'node:path';
import { createMemoryIndex } from '../../src/adapters/memory-index.ts';
import type { OpenIndex } from '../../src/cli/open-index.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { buildIndex } from '../../src/indexing/build-index.ts';
import { createFakeEmbedder } from './fake-embedder.ts';

/** The corpus whose statements give orders, with its index. */
export async function openPoisonedIndex(): Promise<OpenIndex> {
  const corpus = await readCorpus(path.resolve(import.meta.dirname, '../../evals/corpora/poisoned'));
  const embedder = createFakeEmbedder();
  const vectors = createMemoryIndex();
  const report = await buildIndex(corpus, { embedder, vectors });
  return { corpus, embedder, vectors, report, close: () => undefined };
}
