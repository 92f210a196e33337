import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryIndex } from '../../src/adapters/memory-index.ts';
import type { Corpus } from '../../src/domain.ts';
import { buildIndex, isUpToDate } from '../../src/indexing/build-index.ts';
import type { Embedder } from '../../src/ports.ts';
import { aCorpus, aSource, aStatement } from '../support/builders.ts';
import { createFakeEmbedder } from '../support/fake-embedder.ts';

describe('buildIndex', () => {
  it('embeds every statement of a new corpus', async () => {
    const vectors = createMemoryIndex();
    const embedder = recordingEmbedder();
    const corpus = corpusOf('Owls sleep by day.', 'Ferries call at night.');

    const report = await buildIndex(corpus, { embedder, vectors });

    expect(report).toEqual({ embedded: 2, removed: 0, kept: 0 });
    const [nearest] = await vectors.nearest(await embedder.embedQuery('Do ferries call?'), 1);
    expect(nearest?.id).toBe(idOf('Ferries call at night.'));
  });

  it('embeds nothing when nothing changed', async () => {
    const vectors = createMemoryIndex();
    const corpus = corpusOf('Owls sleep by day.', 'Ferries call at night.');
    await buildIndex(corpus, { embedder: createFakeEmbedder(), vectors });
    const embedder = recordingEmbedder();

    const report = await buildIndex(corpus, { embedder, vectors });

    expect(report).toEqual({ embedded: 0, removed: 0, kept: 2 });
    expect(embedder.texts).toEqual([]);
  });

  it('embeds only what was added or changed, and removes what left', async () => {
    const vectors = createMemoryIndex();
    await buildIndex(corpusOf('It stays.', 'It changes.', 'It leaves.'), {
      embedder: createFakeEmbedder(),
      vectors,
    });
    const embedder = recordingEmbedder();

    const report = await buildIndex(corpusOf('It is new.', 'It stays.', 'It changed.'), {
      embedder,
      vectors,
    });

    expect(report).toEqual({ embedded: 2, removed: 2, kept: 1 });
    expect(embedder.texts).toEqual(['It is new.', 'It changed.']);
    expect([...(await vectors.fingerprints()).keys()].sort()).toEqual(
      ['It is new.', 'It stays.', 'It changed.'].map(idOf).sort(),
    );
  });

  it('embeds a statement again whose text changed under the same id', async () => {
    const vectors = createMemoryIndex();
    const saying = (text: string) =>
      aCorpus({ sources: [aSource({ statements: [aStatement({ id: 'a#1', text })] })] });
    await buildIndex(saying('It was so.'), { embedder: createFakeEmbedder(), vectors });
    const embedder = recordingEmbedder();

    const report = await buildIndex(saying('It is otherwise.'), { embedder, vectors });

    expect(report).toEqual({ embedded: 1, removed: 0, kept: 0 });
    expect(embedder.texts).toEqual(['It is otherwise.']);
  });

  it('embeds the first question of a statement when it is added or changed, and removes it when it is gone', async () => {
    const vectors = createMemoryIndex();
    const asking = (...questions: readonly string[]) =>
      aCorpus({ sources: [aSource({ statements: [aStatement({ text: 'It stays.', questions })] })] });
    await buildIndex(asking(), { embedder: createFakeEmbedder(), vectors });
    const embedder = recordingEmbedder();

    const added = await buildIndex(asking('Does it stay?', 'How long?'), { embedder, vectors });
    const changed = await buildIndex(asking('Will it stay?', 'How long?'), { embedder, vectors });
    const taken = await buildIndex(asking(), { embedder, vectors });

    expect(added).toEqual({ embedded: 1, removed: 0, kept: 1 });
    expect(changed).toEqual({ embedded: 1, removed: 0, kept: 1 });
    expect(taken).toEqual({ embedded: 0, removed: 1, kept: 1 });
    expect(embedder.texts).toEqual(['Does it stay?', 'Will it stay?']);
  });

  it('empties the index for an empty corpus', async () => {
    const vectors = createMemoryIndex();
    await buildIndex(corpusOf('It leaves.'), { embedder: createFakeEmbedder(), vectors });

    const report = await buildIndex(aCorpus({ sources: [] }), { embedder: createFakeEmbedder(), vectors });

    expect(report).toEqual({ embedded: 0, removed: 1, kept: 0 });
    expect((await vectors.fingerprints()).size).toBe(0);
  });

  it('keeps what was stored before the encoder failed, and is finished by the next run', async () => {
    const vectors = createMemoryIndex();
    const corpus = corpusOf(...numbered(100));
    const broken = { ...recordingEmbedder(), embedDocuments: failingAt(2) };

    await expect(buildIndex(corpus, { embedder: broken, vectors })).rejects.toThrow('batch 2 failed');
    const stored = (await vectors.fingerprints()).size;
    const embedder = recordingEmbedder();
    const report = await buildIndex(corpus, { embedder, vectors });

    expect(stored).toBeGreaterThan(0);
    expect(report).toEqual({ embedded: 100 - stored, removed: 0, kept: stored });
    expect(embedder.texts).toHaveLength(100 - stored);
    expect(await isUpToDate(corpus, vectors)).toBe(true);
  });

  it('tells its progress from 0 to the total, never backwards', async () => {
    const told: [number, number][] = [];

    await buildIndex(corpusOf(...numbered(100)), {
      embedder: createFakeEmbedder(),
      vectors: createMemoryIndex(),
      progress: (done, total) => told.push([done, total]),
    });

    expect(told[0]).toEqual([0, 100]);
    expect(told.at(-1)).toEqual([100, 100]);
    expect(told.length).toBeGreaterThan(3);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((one, other) => one - other));
    expect(told.every(([, total]) => total === 100)).toBe(true);
  });

  it('tells no progress when there is nothing to do', async () => {
    const vectors = createMemoryIndex();
    const corpus = corpusOf('It stays.');
    await buildIndex(corpus, { embedder: createFakeEmbedder(), vectors });
    const told: number[] = [];

    await buildIndex(corpus, {
      embedder: createFakeEmbedder(),
      vectors,
      progress: (done) => told.push(done),
    });

    expect(told).toEqual([]);
  });

  it('ends with just the statements of the corpus, whatever was there before', async () => {
    const statements = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 80 });

    await fc.assert(
      fc.asyncProperty(fc.array(statements, { minLength: 1, maxLength: 4 }), async (versions) => {
        const vectors = createMemoryIndex();
        let before = new Set<number>();
        for (const version of versions) {
          const corpus = corpusOf(...version.map((n) => `Statement ${n}.`));
          const report = await buildIndex(corpus, { embedder: createFakeEmbedder(), vectors });

          const kept = version.filter((n) => before.has(n)).length;
          expect(report).toEqual({
            embedded: version.length - kept,
            removed: before.size - kept,
            kept,
          });
          expect(await isUpToDate(corpus, vectors)).toBe(true);
          before = new Set(version);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('isUpToDate', () => {
  it('is false when a statement is new, changed or gone', async () => {
    const vectors = createMemoryIndex();
    const corpus = corpusOf('One.', 'Two.');
    await buildIndex(corpus, { embedder: createFakeEmbedder(), vectors });

    expect(await isUpToDate(corpus, vectors)).toBe(true);
    expect(await isUpToDate(corpusOf('One.', 'Two.', 'Three.'), vectors)).toBe(false);
    expect(await isUpToDate(corpusOf('One.', 'Zwei.'), vectors)).toBe(false);
    expect(await isUpToDate(corpusOf('One.'), vectors)).toBe(false);
  });
});

const idOf = (text: string) => aStatement({ text }).id;

function corpusOf(...texts: readonly string[]): Corpus {
  return aCorpus({ sources: [aSource({ statements: texts.map((text) => aStatement({ text })) })] });
}

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, n) => `Statement ${n}.`);
}

/** A fake embedder that remembers what it was given. */
function recordingEmbedder(): Embedder & { readonly texts: string[] } {
  const fake = createFakeEmbedder();
  const texts: string[] = [];
  return {
    ...fake,
    texts,
    embedDocuments: (given) => {
      texts.push(...given);
      return fake.embedDocuments(given);
    },
  };
}

function failingAt(batch: number): Embedder['embedDocuments'] {
  const fake = createFakeEmbedder();
  let calls = 0;
  return async (texts) => {
    calls += 1;
    if (calls === batch) throw new Error(`batch ${batch} failed`);
    return fake.embedDocuments(texts);
  };
}
