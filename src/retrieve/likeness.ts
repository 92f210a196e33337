import type { Question, SearchTerm, Statement } from '../domain.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Vocabulary } from '../text/vocabulary.ts';

/** Whether a text holds a term, or what means the same. */
export function heldIn(
  { stem, same = [] }: Pick<SearchTerm, 'stem' | 'same'>,
  stems: { readonly has: (stem: string) => boolean },
): boolean {
  return stems.has(stem) || same.some((other) => stems.has(other));
}

/** 0 to 1: the weight that two questions share, of the mean of what each weighs (Dice, by the rarity of words). */
export function likeness(
  wanted: readonly SearchTerm[],
  other: ReadonlySet<string>,
  vocabulary: Vocabulary,
): number {
  let shared = 0;
  let own = 0;
  for (const term of wanted) {
    const weighs = term.weight * vocabulary.weight(term.stem);
    own += weighs;
    if (heldIn(term, other)) shared += weighs;
  }
  const others = [...other].reduce((sum, stem) => sum + vocabulary.weight(stem), 0);
  return own + others === 0 ? 0 : (2 * shared) / (own + others);
}

/** 0 to 1: likeness of a question and the nearest of the readers' questions that a statement answers. */
export function nearestQuestion(
  question: Question,
  { questions }: Statement,
  vocabulary: Vocabulary,
): number {
  return Math.max(0, ...questions.map((text) => likeness(question.terms, stemsOf(text), vocabulary)));
}
