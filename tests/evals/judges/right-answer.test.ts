import { describe, expect, it } from 'vitest';
import { rightAnswer } from '../../../evals/judges/right-answer.ts';
import { aStatement } from '../../support/builders.ts';
import { aRun } from '../../support/eval-run.ts';

const shown = { say: '412', statements: [aStatement().id], words: [] };
const missing = { say: '655 in 2023', statements: ['elsewhere#00000000'], words: [] };

describe('rightAnswer', () => {
  it('passes the status wanted with every fact wanted', () => {
    expect(rightAnswer.assess(aRun({ case: { facts: [shown] } })).score).toBe(1);
  });

  it.each([
    ['half of the facts', { case: { facts: [shown, missing] } }, /missing: 655 in 2023/],
    ['another status', { case: { expect: ['not-covered' as const] } }, /wanted not-covered/],
  ])('fails %s', (_what, given, why) => {
    expect(rightAnswer.assess(aRun(given))).toEqual({ score: 0, why: expect.stringMatching(why) });
  });
});
