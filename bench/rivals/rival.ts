import type { BenchQuestion } from '../questions.ts';
import type { Found } from '../scores.ts';

/** A way to search the corpus, as somebody would build it in an afternoon. */
export type Rival = {
  readonly name: string;
  /** What it was, in a line. */
  readonly about: string;
  readonly search: (question: BenchQuestion) => Promise<readonly Found[]>;
};

/** A question with its thread before it: what a search that knows no threads is given, as a simple bot would. */
export function withTurns({ question, turns }: BenchQuestion): string {
  return [...turns, question].join('\n');
}
