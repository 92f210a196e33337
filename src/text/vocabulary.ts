import { nameWordsIn } from './names.ts';
import { terms } from './words.ts';

/** How rare each term is among a set of texts, and how much of a question's meaning a text holds. */
export type Vocabulary = {
  /** Inverse document frequency of a stem, natural logarithm, 0 or more; a stem never seen weighs most. */
  weight(stem: string): number;
  has(stem: string): boolean;
  /** Whether the stem is that of a name: more often written as one than not. */
  isName(stem: string): boolean;
};

/** Counts in how many of the texts each term stands. idf = ln(1 + (N - n + 0.5) / (n + 0.5)), as in BM25. */
export function createVocabulary(texts: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  const names = new Map<string, number>();
  let total = 0;
  for (const text of texts) {
    total += 1;
    for (const term of new Set(terms(text))) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const term of new Set(nameWordsIn(text).flatMap(terms))) names.set(term, (names.get(term) ?? 0) + 1);
  }
  return {
    weight: (stem) => {
      const count = counts.get(stem) ?? 0;
      return Math.log(1 + (total - count + 0.5) / (count + 0.5));
    },
    has: (stem) => counts.has(stem),
    isName: (stem) => 2 * (names.get(stem) ?? 0) > (counts.get(stem) ?? 0),
  };
}
