import { describe, expect, it } from 'vitest';
import { abstention } from '../../../evals/judges/abstention.ts';
import type { AnswerStatus } from '../../../src/domain.ts';
import { aRun } from '../../support/eval-run.ts';

function verdictOn(expect: AnswerStatus[], status: AnswerStatus) {
  return abstention.assess(aRun({ case: { expect }, answer: { status } }));
}

describe('abstention', () => {
  it.each<[AnswerStatus, AnswerStatus]>([
    ['answered', 'partial'],
    ['not-covered', 'declined'],
  ])('passes, where %s is wanted, %s', (wanted, given) => {
    expect(verdictOn([wanted], given)).toMatchObject({ score: 1, lean: 0 });
  });

  it('fails an answer that is not to be had, and leans towards answering', () => {
    expect(verdictOn(['not-covered'], 'answered')).toMatchObject({ score: 0, lean: 1 });
  });

  it('fails silence where the corpus answers, and leans towards silence', () => {
    expect(verdictOn(['answered'], 'not-covered')).toMatchObject({ score: 0, lean: -1 });
  });

  it('scores nothing where either is right', () => {
    expect(verdictOn(['answered', 'not-covered'], 'declined').score).toBeNull();
  });
});
