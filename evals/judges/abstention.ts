import type { AnswerStatus } from '../../src/domain.ts';
import { type Judge, notScored } from '../judge.ts';
import { isAnswered } from './reading.ts';

const answering: readonly AnswerStatus[] = ['answered', 'partial'];

/** Whether to answer at all: the lean is 1 for an answer that is not to be had, -1 for silence where the corpus answers. */
export const abstention: Judge = {
  name: 'abstention',
  assess: ({ case: { expect }, answer }) => {
    const mayAnswer = expect.some((status) => answering.includes(status));
    const mayAbstain = expect.some((status) => !answering.includes(status));
    if (mayAnswer && mayAbstain) return notScored('either is right');
    const answers = isAnswered(answer);
    if (answers === mayAnswer) return { score: 1, why: answers ? 'answers' : 'abstains', lean: 0 };
    return answers
      ? { score: 0, why: 'answers what the corpus does not hold', lean: 1 }
      : { score: 0, why: `says ${answer.status} though the corpus answers`, lean: -1 };
  },
};
