import type { Question } from '../domain.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { likeness } from './likeness.ts';

/** 0 to 1: how alike in words a question and the nearest are that the corpus is known not to answer; 0 without any. */
export type GapFinder = (question: Pick<Question, 'terms'>) => number;

/** Holds questions against those that share a word with them. */
export function createGapFinder(gaps: readonly string[], vocabulary: Vocabulary): GapFinder {
  const readings = gaps.map(stemsOf);
  const holders = new Map<string, ReadonlySet<string>[]>();
  for (const stems of readings) {
    for (const stem of stems) {
      const known = holders.get(stem);
      if (known) known.push(stems);
      else holders.set(stem, [stems]);
    }
  }
  return ({ terms }) => {
    const near = new Set(
      terms.flatMap(({ stem, same = [] }) => [stem, ...same].flatMap((one) => holders.get(one) ?? [])),
    );
    let nearest = 0;
    for (const stems of near) nearest = Math.max(nearest, likeness(terms, stems, vocabulary));
    return nearest;
  };
}
