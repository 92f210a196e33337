import { createMemoryIndex } from '../../src/adapters/memory-index.ts';
import { openAnswerer } from '../../src/cli/open.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { buildIndex } from '../../src/indexing/build-index.ts';
import { createFakeEmbedder } from './fake-embedder.ts';
import { smallCorpus, writeFiles } from './small-corpus.ts';

/** The whole pipeline over the small corpus, in a folder of the caller's. */
export async function openSmallAnswerer(folder: string) {
  const corpus = await readCorpus(await writeFiles(folder, smallCorpus));
  const embedder = createFakeEmbedder();
  const vectors = createMemoryIndex();
  const report = await buildIndex(corpus, { embedder, vectors });
  return { corpus, answer: openAnswerer({ corpus, embedder, vectors, report, close: () => undefined }) };
}
