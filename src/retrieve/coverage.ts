import type { SearchTerm } from '../domain.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { terms } from '../text/words.ts';

/** A word of the heading or title counts this much of one in the statement itself. */
const contextShare = 0.6;

/**
 * The share, 0 to 1, of a question's meaning that a statement holds: each term of the question weighs what it is rare,
 * in full when it stands in the statement and in part when only in its heading, title or topic.
 */
export function coverage(
  wanted: readonly SearchTerm[],
  statement: { readonly text: string; readonly context: string },
  vocabulary: Vocabulary,
): number {
  const own = new Set(terms(statement.text));
  const around = new Set(terms(statement.context));
  let held = 0;
  let all = 0;
  for (const { stem, weight } of wanted) {
    const counted = weight * vocabulary.weight(stem);
    all += counted;
    if (own.has(stem)) held += counted;
    else if (around.has(stem)) held += counted * contextShare;
  }
  return all === 0 ? 0 : held / all;
}
