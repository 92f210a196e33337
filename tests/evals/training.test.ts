import { describe, expect, it } from 'vitest';
import { readCases } from '../../evals/case.ts';
import { readTraining } from '../../evals/training.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';

describe('readTraining', { timeout: 60_000 }, () => {
  it('rests every answerable example on statements of the corpus, and gives each id once', async () => {
    const examples = await readTraining();
    const { sources } = await readCorpus('corpus');
    const known = new Set(sources.flatMap(({ statements }) => statements.map(({ id }) => id)));

    const wanted = examples.flatMap((one) => (one.kind === 'answerable' ? one.statements : []));

    expect(wanted.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
    expect(new Set(examples.map(({ kind }) => kind))).toEqual(
      new Set(['answerable', 'near-miss', 'off-topic']),
    );
  });

  it('holds no question of the suite', async () => {
    const asked = (await readCases({ safety: true })).flatMap((one) =>
      one.suite === 'framing' ? Object.values(one.framings) : [one.question],
    );
    const known = new Set(asked.map((question) => question.toLowerCase()));

    const both = (await readTraining()).filter(({ question }) => known.has(question.toLowerCase()));

    expect(both).toEqual([]);
  });
});
