import { datesIn, isWithin } from '../text/dates.ts';
import { type Figure, figuresIn } from '../text/figures.ts';
import { type Bound, boundOf, isRounded } from './bounds.ts';
import type { Check } from './check.ts';

/**
 * Every figure of a draft stands, with the same unit and no more often, in the statements it cites; a rounded one may
 * stand for it where the draft says that it is about, over or under.
 */
export const figuresAreCited: Check = (draft, cited) => {
  const left = cited.flatMap(({ statement }) =>
    figuresIn(statement.text).map((figure) => ({ figure, bound: boundOf(statement.text, figure) })),
  );
  for (const figure of figuresIn(draft.text)) {
    const written = draft.text.slice(figure.start, figure.end);
    const bound = boundOf(draft.text, figure);
    const exact = left.findIndex((other) => isSame(figure, other.figure) && !crosses(bound, other.bound));
    const match =
      exact < 0 ? left.findIndex((other) => isSame(figure, rounded(figure, bound, other.figure))) : exact;
    if (match >= 0) {
      left.splice(match, 1);
      continue;
    }
    const other = left.find((each) => isSame(figure, each.figure));
    return other
      ? `"${written}" is ${limit[bound]} and what it cites says that it is ${limit[other.bound]}`
      : `the figure "${written}" is not in what it cites`;
  }
  return undefined;
};

/** Every date of a draft says no more than a date of the statements it cites. */
export const datesAreCited: Check = (draft, cited) => {
  const known = cited.flatMap(({ statement }) => datesIn(statement.text));
  const stray = datesIn(draft.text).find((date) => !known.some((other) => isWithin(date, other)));
  return stray && `the date "${draft.text.slice(stray.start, stray.end)}" is not in what it cites`;
};

const limit: Readonly<Record<Bound, string>> = {
  lower: 'a lower limit',
  upper: 'an upper limit',
  about: 'a rough figure',
  none: 'no limit',
};

/** "at least 5" never stands for "at most 5", nor "5" for either; "about" and an exact figure may stand for one another. */
function crosses(own: Bound, theirs: Bound): boolean {
  const side = (bound: Bound) => (bound === 'about' ? 'none' : bound);
  return side(own) !== side(theirs);
}

/** The cited figure with the value of the draft's where that is a rounding of it that the draft admits. */
function rounded(figure: Figure, bound: Bound, other: Figure): Figure {
  const [own, theirs] = isShare(figure) && isShare(other) ? [asShare(figure), asShare(other)] : [figure.value, other.value];
  const isFraction = figure.unit === 'share' && isShare(other);
  if (!isRounded(own, theirs, bound, isFraction)) return other;
  return isShare(other) ? { ...other, unit: figure.unit, value: figure.value } : { ...other, value: figure.value };
}

function isSame(one: Figure, other: Figure): boolean {
  if (isShare(one) && isShare(other)) return isNear(asShare(one), asShare(other));
  return (
    one.unit === other.unit &&
    isPoints(one) === isPoints(other) &&
    isNear(one.value, other.value) &&
    agree(one.currency, other.currency) &&
    agree(periodOf(one), periodOf(other))
  );
}

/** A share of a whole: percentage points are none. */
function isShare(figure: Figure): boolean {
  return (figure.unit === 'percent' || figure.unit === 'share') && !isPoints(figure);
}

function isPoints({ of: [first = '', second = ''] }: Figure): boolean {
  return /^points?$/.test(first === 'percentage' ? second : first);
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
