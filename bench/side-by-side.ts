import type { Progress } from '../src/ports.ts';
import type { BenchQuestion } from './questions.ts';
import { createRandom, shuffled } from './random.ts';
import type { Rival } from './rivals/rival.ts';
import type { Outcome } from './scores.ts';

/**
 * Every rival on every question. They take turns question by question, in an order drawn anew each time, so that a
 * machine that slows down slows them all alike; the first round is run once for nothing, to warm up.
 */
export async function runSideBySide(
  rivals: readonly Rival[],
  questions: readonly BenchQuestion[],
  progress: Progress,
): Promise<ReadonlyMap<Rival, readonly Outcome[]>> {
  const outcomes = new Map<Rival, Outcome[]>(rivals.map((rival) => [rival, []]));
  const random = createRandom(11);
  for (const question of questions.slice(0, 5)) for (const rival of rivals) await rival.search(question);
  progress(0, questions.length);
  for (const [index, question] of questions.entries()) {
    for (const rival of shuffled(rivals, random)) {
      const start = performance.now();
      const found = await rival.search(question);
      outcomes.get(rival)?.push({ question, found, milliseconds: performance.now() - start });
    }
    progress(index + 1, questions.length);
  }
  return outcomes;
}
