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
  const others = totalOf(other, vocabulary);
  return own + others === 0 ? 0 : (2 * shared) / (own + others);
}

const totals = new WeakMap<Vocabulary, WeakMap<ReadonlySet<string>, number>>();

/** What the stems of a text weigh together; the same texts are weighed for every question. */
export function totalOf(stems: ReadonlySet<string>, vocabulary: Vocabulary): number {
  const known = totals.get(vocabulary) ?? new WeakMap<ReadonlySet<string>, number>();
  totals.set(vocabulary, known);
  const before = known.get(stems);
  if (before !== undefined) return before;
  let total = 0;
  for (const stem of stems) total += vocabulary.weight(stem);
  known.set(stems, total);
  return total;
}

/** How alike in words a question and the readers' questions of a statement are, each 0 to 1. */
export type AskedAlike = {
  /** Of the nearest. */
  readonly nearest: number;
  /** The mean of the nearest few. */
  readonly often: number;
};

const few = 3;

/** A question held against the readers' questions that a statement answers, or against what it says where it has none. */
export function askedAlike(
  question: Question,
  { questions, text }: Statement,
  vocabulary: Vocabulary,
): AskedAlike {
  const nearest = (questions.length > 0 ? questions : [text])
    .map((one) => likeness(question.terms, stemsOf(one), vocabulary))
    .sort((one, other) => other - one)
    .slice(0, few);
  return { nearest: nearest[0] ?? 0, often: nearest.reduce((sum, one) => sum + one, 0) / nearest.length };
}
