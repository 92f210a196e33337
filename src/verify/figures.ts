import { datesIn, isWithin } from '../text/dates.ts';
import { type Figure, figuresIn } from '../text/figures.ts';
import type { Check } from './check.ts';

/** Every figure of a draft stands, with the same kind of unit, in one of the statements it cites. */
export const figuresAreCited: Check = (draft, cited) => {
  const known = cited.flatMap(({ statement }) => figuresIn(statement.text));
  const stray = figuresIn(draft.text).find((figure) => !known.some((other) => isSame(figure, other)));
  return stray && `the figure "${draft.text.slice(stray.start, stray.end)}" is not in what it cites`;
};

/** Every date of a draft says no more than a date of the statements it cites. */
export const datesAreCited: Check = (draft, cited) => {
  const known = cited.flatMap(({ statement }) => datesIn(statement.text));
  const stray = datesIn(draft.text).find((date) => !known.some((other) => isWithin(date, other)));
  return stray && `the date "${draft.text.slice(stray.start, stray.end)}" is not in what it cites`;
};

function isSame(one: Figure, other: Figure): boolean {
  const asShare = ({ value, unit }: Figure) => (unit === 'percent' ? value / 100 : value);
  const shares = (unit: Figure['unit']) => unit === 'percent' || unit === 'share';
  if (shares(one.unit) && shares(other.unit)) return Math.abs(asShare(one) - asShare(other)) < 1e-9;
  return (
    one.unit === other.unit && Math.abs(one.value - other.value) <= 1e-9 * Math.max(1, Math.abs(other.value))
  );
}
