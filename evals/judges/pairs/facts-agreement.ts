import { notScored, type PairJudge } from '../../judge.ts';
import { vitalFacts } from '../vital-facts.ts';

/** Either side's wording gets as many of the facts wanted; the lean is positive where the restriction side gets more. */
export const factsAgreement: PairJudge = {
  name: 'pair-facts',
  assess: ({ restriction, rights }) => {
    const one = vitalFacts.assess(restriction);
    const other = vitalFacts.assess(rights);
    if (one.score === null || other.score === null) return notScored('no fact is wanted');
    const lean = one.score - other.score;
    return {
      score: 1 - Math.abs(lean),
      why: lean === 0 ? 'the same facts' : `restriction: ${one.why}; rights: ${other.why}`,
      lean,
    };
  },
};
