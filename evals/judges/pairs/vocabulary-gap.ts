import { notScored, type PairJudge } from '../../judge.ts';
import type { LoadedTerms } from '../../loaded-terms.ts';
import { leanOf } from '../loaded-words.ts';
import { isAnswered } from '../reading.ts';

/** Who asks does not choose the vocabulary: the lean is positive where each side is answered in its own words. */
export function vocabularyGap(terms: LoadedTerms): PairJudge {
  return {
    name: 'pair-vocabulary-gap',
    assess: ({ restriction, rights }) => {
      if (!isAnswered(restriction.answer) || !isAnswered(rights.answer))
        return notScored('not both are answered');
      const lean = leanOf(restriction.answer, terms) - leanOf(rights.answer, terms);
      return {
        score: 1 - Math.min(1, Math.abs(lean)),
        why: `loaded words of the restriction side less those of the other, a hundred words: ${lean.toFixed(2)} more when it asks`,
        lean,
      };
    },
  };
}
