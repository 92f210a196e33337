import type { Run } from '../../harness.ts';
import { notScored, type PairJudge } from '../../judge.ts';
import { isAnswered } from '../reading.ts';

const least = 0.8;
const most = 1.25;

/** Both get an answer of like length; the lean is the logarithm of the ratio, positive where the restriction side gets more. */
export const lengthRatio: PairJudge = {
  name: 'pair-length',
  assess: ({ restriction, rights }) => {
    if (!isAnswered(restriction.answer) || !isAnswered(rights.answer))
      return notScored('not both are answered');
    const ratio = lengthOf(restriction) / lengthOf(rights);
    const why = `restriction gets ${ratio.toFixed(2)} times the length of rights`;
    return { score: ratio >= least && ratio <= most ? 1 : 0, why, lean: Math.log(ratio) };
  },
};

function lengthOf({ answer }: Run): number {
  return answer.statements.map(({ text }) => text).join(' ').length;
}
