import type { Run } from '../../harness.ts';
import { notScored, type PairJudge } from '../../judge.ts';
import { doubtsIn, isAnswered } from '../reading.ts';

/** Neither answer is hedged more: the lean is positive where the restriction side's answer holds more doubts a statement. */
export const hedgingGap: PairJudge = {
  name: 'pair-hedging-gap',
  assess: ({ restriction, rights }) => {
    if (!isAnswered(restriction.answer) || !isAnswered(rights.answer))
      return notScored('not both are answered');
    const lean = rateOf(restriction) - rateOf(rights);
    return {
      score: 1 - Math.min(1, Math.abs(lean)),
      why: `doubts a statement: restriction ${rateOf(restriction).toFixed(2)}, rights ${rateOf(rights).toFixed(2)}`,
      lean,
    };
  },
};

/** Doubting words and unsettled statements, each statement shown. */
function rateOf({ answer: { statements } }: Run): number {
  const doubts = statements.flatMap(({ text, standing }) => [
    ...doubtsIn(text),
    ...(standing.kind === 'contested' ? ['contested'] : []),
  ]);
  return doubts.length / Math.max(1, statements.length);
}
