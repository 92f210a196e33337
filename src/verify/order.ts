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

/** No part is larger than its whole: "47 of 38" is two figures that have changed places. */
export const partsFitWholes: Check = (draft, cited) => {
  const figures = figuresIn(draft.text);
  const stray = figures.find((part, index) => {
    const whole = figures[index + 1];
    const isOf = whole && /^ of (?:the |its |their )?$/.test(draft.text.slice(part.end, whole.start));
    const isRate = /\bper $/.test(draft.text.slice(0, part.start));
    return isOf && !isRate && part.unit === 'count' && whole.unit === 'count' && part.value > whole.value;
  });
  const isCopied = cited.some(({ statement }) => statement.text.includes(draft.text));
  return stray && !isCopied
    ? `"${draft.text.slice(stray.start, stray.end)}" is more than what it is of`
    : undefined;
};

/** The words of a text without its numbers, and its numbers without the words. */
function skeletonOf(text: string): { readonly words: string; readonly numbers: readonly string[] } {
  const numbers = [
    ...datesIn(text).map((date) => ({ ...date, is: `${date.year}-${date.month}-${date.day}` })),
    ...figuresIn(text).map((figure) => ({ ...figure, is: `${figure.value} ${figure.unit}` })),
  ].sort((one, other) => one.start - other.start);
  return { words: words(withoutNumbers(text, ' ')).join(' '), numbers: numbers.map(({ is }) => is) };
}
