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

/** In how many of `total` texts each term stands, and in how many as a name. */
export type TermCounts = {
  readonly total: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
};

export function createVocabulary(texts: Iterable<string>): Vocabulary {
  return weighTerms(countTerms(texts));
}

/** Counts in how many of the texts each term stands. */
export function countTerms(texts: Iterable<string>): TermCounts {
  const counts = new Map<string, number>();
  const names = new Map<string, number>();
  let total = 0;
  for (const text of texts) {
    total += 1;
    for (const term of new Set(terms(text))) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const term of new Set(nameWordsIn(text).flatMap(terms))) names.set(term, (names.get(term) ?? 0) + 1);
  }
  return { total, counts, names };
}

/** The vocabulary of texts that were counted before. idf = ln(1 + (N - n + 0.5) / (n + 0.5)), as in BM25. */
export function weighTerms({ total, counts, names }: TermCounts): Vocabulary {
  return {
    weight: (stem) => {
      const count = counts.get(stem) ?? 0;
      return Math.log(1 + (total - count + 0.5) / (count + 0.5));
    },
    has: (stem) => counts.has(stem),
    isName: (stem) => 2 * (names.get(stem) ?? 0) > (counts.get(stem) ?? 0),
  };
}
