import type { Vocabulary } from '../text/vocabulary.ts';
import { terms } from '../text/words.ts';

/** A word of the heading or title counts this much of one in the statement itself. */
const contextShare = 0.6;

/**
 * The share, 0 to 1, of a question's meaning that a statement holds: each distinct term of the question weighs what it
 * is rare, in full when it stands in the statement and in part when only in its heading, title or topic.
 */
export function coverage(
  question: readonly string[],
  statement: { readonly text: string; readonly context: string },
  vocabulary: Vocabulary,
): number {
  const wanted = [...new Set(question)];
  const own = new Set(terms(statement.text));
  const around = new Set(terms(statement.context));
  let held = 0;
  let all = 0;
  for (const term of wanted) {
    const weight = vocabulary.weight(term);
    all += weight;
    if (own.has(term)) held += weight;
    else if (around.has(term)) held += weight * contextShare;
  }
  return all === 0 ? 0 : held / all;
}
