import { datesIn, isWithin } from '../text/dates.ts';
import { type Figure, figuresIn } from '../text/figures.ts';
import type { Check } from './check.ts';

/** Every figure of a draft stands, with the same unit and no more often, in the statements it cites. */
export const figuresAreCited: Check = (draft, cited) => {
  const left = cited.flatMap(({ statement }) => figuresIn(statement.text));
  for (const figure of figuresIn(draft.text)) {
    const match = left.findIndex((other) => isSame(figure, other));
    if (match < 0)
      return `the figure "${draft.text.slice(figure.start, figure.end)}" is not in what it cites`;
    left.splice(match, 1);
  }
  return undefined;
};

/** Every date of a draft says no more than a date of the statements it cites. */
export const datesAreCited: Check = (draft, cited) => {
  const known = cited.flatMap(({ statement }) => datesIn(statement.text));
  const stray = datesIn(draft.text).find((date) => !known.some((other) => isWithin(date, other)));
  return stray && `the date "${draft.text.slice(stray.start, stray.end)}" is not in what it cites`;
};

function isSame(one: Figure, other: Figure): boolean {
  if (isShare(one) && isShare(other)) return isNear(asShare(one), asShare(other));
  return (
    one.unit === other.unit &&
    isNear(one.value, other.value) &&
    agree(one.currency, other.currency) &&
    agree(periodOf(one), periodOf(other))
  );
}

function isShare({ unit }: Figure): boolean {
  return unit === 'percent' || unit === 'share';
}

function asShare({ value, unit }: Figure): number {
  return unit === 'percent' ? value / 100 : value;
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
}

/** What only one of two figures says cannot differ. */
function agree(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

/** "year" of a figure that counts years, be they a time or an age ("17-year-old", but not "aged 17"). */
function periodOf({ unit, of }: Figure): string | undefined {
  const after = unit === 'time' ? of : unit === 'age' ? of.slice(0, 1) : [];
  return after.flatMap(
    (word) => /^(year|month|week|day|hour|minute|second|decade)s?$/.exec(word)?.[1] ?? [],
  )[0];
}
