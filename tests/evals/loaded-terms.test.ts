import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLoadedTerms } from '../../evals/loaded-terms.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';

describe('readLoadedTerms', () => {
  it('gives each loaded wording of the corpus one side, and knows no others', async () => {
    const { topics } = await readCorpus(path.join(import.meta.dirname, '../../corpus'));
    const loaded = topics.flatMap(({ variants }) =>
      variants.filter((variant) => variant.loaded).map(({ term }) => term),
    );

    const { restriction, rights, either } = await readLoadedTerms();

    expect([...restriction, ...rights, ...either].sort()).toEqual([...new Set(loaded)].sort());
  });
});
