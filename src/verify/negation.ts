import { fold, stem, words } from '../text/words.ts';
import type { Check, Cited } from './check.ts';

const negations =
  /^(not|no|never|none|nobody|nothing|neither|nor|without|cannot|\w+n't|refused?|refuses|declined|declines|rejected|rejects|rejecting|denied|denies|lacks?|failed|fails)$/;

/** A draft that shares its words with one statement denies what that statement denies, and nothing else. */
export const negationIsKept: Check = (draft, cited) => {
  const nearest = closest(draft.text, cited);
  if (!nearest) return undefined;
  const own = negationsIn(draft.text);
  const theirs = cited.map(({ statement }) => negationsIn(statement.text));
  if (own === 0 && negationsIn(nearest.statement.text) > 0 && theirs.every((count) => count > 0)) {
    return 'it leaves out a "not" of what it cites';
  }
  if (own > 0 && theirs.every((count) => count === 0)) return 'it denies what it cites';
  return undefined;
};

function negationsIn(text: string): number {
  return fold(text)
    .split(/[^\p{L}']+/u)
    .filter((word) => negations.test(word)).length;
}

function closest(text: string, cited: readonly Cited[]): Cited | undefined {
  const own = new Set(words(text).map(stem));
  const shared = ({ statement }: Cited) =>
    words(statement.text)
      .map(stem)
      .filter((word) => own.has(word)).length;
  return [...cited].sort((one, other) => shared(other) - shared(one))[0];
}
