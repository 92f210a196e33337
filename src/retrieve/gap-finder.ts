import type { Question } from '../domain.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { createLikenessIndex } from './likeness-index.ts';

/** 0 to 1: how alike in words a question and the nearest are that the corpus is known not to answer; 0 without any. */
export type GapFinder = (question: Pick<Question, 'terms'>) => number;

/** Holds questions against those that share a word with them. */
export function createGapFinder(gaps: readonly string[], vocabulary: Vocabulary): GapFinder {
  const alike = createLikenessIndex(gaps, vocabulary);
  return ({ terms }) => {
    let nearest = 0;
    for (const likeness of alike(terms).values()) nearest = Math.max(nearest, likeness);
    return nearest;
  };
}
