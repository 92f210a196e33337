import { describe, expect, it } from 'vitest';
import { citationsAreReal } from '../../../evals/judges/citations.ts';
import { anAnswer, aStatement } from '../../support/builders.ts';
import { aRun } from '../../support/eval-run.ts';

const { id, text } = aStatement();
const [shown] = anAnswer().statements;

describe('citationsAreReal', () => {
  const judge = citationsAreReal(new Map([[id, text]]));

  it('passes a statement quoted to the letter', () => {
    expect(judge.assess(aRun())).toMatchObject({ score: 1, why: expect.stringMatching(/^1 statements/) });
  });

  it.each([
    ['a quote with one letter changed', new Map([[id, text.replace('412', '413')]])],
    ['a quote of a statement that the corpus does not hold', new Map([['other', text]])],
  ])('fails %s', (_what, texts) => {
    expect(citationsAreReal(texts).assess(aRun())).toEqual({
      score: 0,
      why: `the quote of ${id} is not its text`,
    });
  });

  it('fails a statement without a citation, even beside a cited one', () => {
    const bare = {
      text: 'Gulls cry.',
      part: 'established',
      standing: { kind: 'fact' },
      citations: [],
    } as const;
    const run = aRun({ answer: { statements: [...(shown ? [shown] : []), bare] } });

    expect(judge.assess(run)).toEqual({ score: 0, why: 'uncited: Gulls cry.' });
  });
});
