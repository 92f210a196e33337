import { createMemoryIndex } from '../../src/adapters/memory-index.ts';
import { type Briefer, createBriefer } from '../../src/brief/brief.ts';
import { openAnswerer, pipelineDeps } from '../../src/cli/open.ts';
import type { OpenIndex } from '../../src/cli/open-index.ts';
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
  return { corpus: index.corpus, answer: openAnswerer(index), brief: smallBriefer(index) };
}

/** A briefer over the small corpus, on a day after its last source. */
export async function openSmallBriefer(folder: string): Promise<Briefer> {
  return smallBriefer(await openSmallIndex(folder));
}

function smallBriefer(index: OpenIndex): Briefer {
  return createBriefer({
    ...pipelineDeps(index),
    answer: openAnswerer(index),
    timeline: [
      {
        date: '2024-05-02',
        event: 'The Ministry of Shipping limited night ferries at Selmaa to two a night on 2 May 2024.',
        countries: ['FI'],
        topics: ['night-ferries'],
        statements: index.corpus.sources
          .flatMap(({ statements }) => statements)
          .filter(({ text }) => text.includes('2 May 2024'))
          .map(({ id }) => id),
        line: 1,
      },
    ],
    parties: new Map(),
    together: { beside: new Map(), fuller: new Map() },
    now: () => 0,
    today: () => '2025-03-01',
  });
}
