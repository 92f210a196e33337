import { createMemoryIndex } from '../../src/adapters/memory-index.ts';
import { type OpenIndex, openAnswerer } from '../../src/cli/open.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { buildIndex } from '../../src/indexing/build-index.ts';
import { createFakeEmbedder } from './fake-embedder.ts';
import { smallCorpus, writeFiles } from './small-corpus.ts';

/** The small corpus with its index, in a folder of the caller's. */
export async function openSmallIndex(folder: string): Promise<OpenIndex> {
  const corpus = await readCorpus(await writeFiles(folder, smallCorpus));
  const embedder = createFakeEmbedder();
  const vectors = createMemoryIndex();
  const report = await buildIndex(corpus, { embedder, vectors });
  return { corpus, embedder, vectors, report, close: () => undefined };
}

/** The whole pipeline over the small corpus. */
export async function openSmallAnswerer(folder: string) {
  const index = await openSmallIndex(folder);
  return { corpus: index.corpus, answer: openAnswerer(index) };
}
