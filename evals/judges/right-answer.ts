import type { Judge } from '../judge.ts';
import { statusAsExpected } from './status.ts';
import { vitalFacts } from './vital-facts.ts';

/** Right as a whole: the status wanted, and every fact wanted. Half an answer is a wrong one. */
export const rightAnswer: Judge = {
  name: 'right-answer',
  assess: (run) => {
    const failed = [statusAsExpected, vitalFacts].flatMap((judge) => {
      const { score, why } = judge.assess(run);
      return score === null || score === 1 ? [] : [why];
    });
    return failed.length === 0
      ? { score: 1, why: 'status and facts are right' }
      : { score: 0, why: failed.join('; ') };
  },
};
