import { datesIn } from '../text/dates.ts';
import { figuresIn, withoutNumbers } from '../text/figures.ts';
import { words } from '../text/words.ts';
import type { Check } from './check.ts';

/** A draft that keeps the words of a statement keeps its figures and dates in order too: "six of the nine men". */
export const orderIsKept: Check = (draft, cited) => {
  const own = skeletonOf(draft.text);
  const swapped = cited
    .map(({ statement }) => skeletonOf(statement.text))
    .some(
      ({ words, numbers }) =>
        words === own.words &&
        numbers.join() !== own.numbers.join() &&
        numbers.toSorted().join() === own.numbers.toSorted().join(),
    );
  return swapped ? 'its figures stand in another order than in what it cites' : undefined;
};

/** The words of a text without its numbers, and its numbers without the words. */
function skeletonOf(text: string): { readonly words: string; readonly numbers: readonly string[] } {
  const numbers = [
    ...datesIn(text).map((date) => ({ ...date, is: `${date.year}-${date.month}-${date.day}` })),
    ...figuresIn(text).map((figure) => ({ ...figure, is: `${figure.value} ${figure.unit}` })),
  ].sort((one, other) => one.start - other.start);
  return { words: words(withoutNumbers(text, ' ')).join(' '), numbers: numbers.map(({ is }) => is) };
}
