import { datesIn, isWithin } from '../text/dates.ts';
import { type Figure, figuresIn } from '../text/figures.ts';
import { relatedStems } from '../text/word-lists.ts';
import { terms } from '../text/words.ts';
import { type Bound, boundOf, isRounded, stepOf } from './bounds.ts';
import type { Check, Cited } from './check.ts';

/**
 * Every figure of a draft stands, with the same unit and no more often, in the statements it cites; a rounded one may
 * stand for it where the draft says that it is about, over or under.
 */
export const figuresAreCited: Check = (draft, cited) => {
  const left = cited.flatMap(({ statement }) => mentionsIn(statement.text));
  for (const own of mentionsIn(draft.text)) {
    const exact = left.findIndex((other) => isSame(own.figure, other.figure) && !crosses(own, other));
    const match =
      exact < 0 ? left.findIndex((other) => isRoundingOf(own, other) && !isOtherStep(own, other)) : exact;
    const written = draft.text.slice(own.figure.start, own.figure.end);
    if (match >= 0) {
      left.splice(match, 1);
      continue;
    }
    const other = left.find((each) => isSame(own.figure, each.figure));
    if (other && isOtherStep(own, other))
      return `"${own.step} ${written}" is "${other.step}" it in what it cites`;
    return other
      ? `"${written}" is ${limit[own.bound]} and what it cites says that it is ${limit[other.bound]}`
      : `the figure "${written}" is not in what it cites`;
  }
  return undefined;
};

/** What a draft counts is what the statements that it cites count by the same figure: people are no families. */
export const countsAreKept: Check = (draft, cited) => {
  const known = cited.flatMap(({ statement }) => terms(statement.text));
  const held = new Set([...known, ...known.flatMap((word) => relatedStems.get(word) ?? [])]);
  const own = new Set(terms(draft.text));
  const theirs = objectsIn(cited);
  const stray = figuresIn(draft.text).find((figure) => {
    const object = objectOf(draft.text, figure);
    if (object === undefined || held.has(object)) return false;
    const same = theirs.filter((other) => isSame(figure, other.figure));
    if (isShare(figure)) return same.length > 0;
    return same.length > 0 && same.every((other) => other.object !== undefined && !own.has(other.object));
  });
  return stray && `"${draft.text.slice(stray.start, stray.end)}" counts something else in what it cites`;
};

function objectsIn(
  cited: readonly Cited[],
): { readonly figure: Figure; readonly object: string | undefined }[] {
  return cited.flatMap(({ statement: { text } }) =>
    figuresIn(text).map((figure) => ({ figure, object: objectOf(text, figure) })),
  );
}

/** Each figure of a draft goes with what it goes with in what is cited: not with what another figure counts there. */
export const objectsAreKept: Check = (draft, cited) => {
  const theirs = objectsIn(cited);
  const stray = figuresIn(draft.text).find((figure) => {
    const object = objectOf(draft.text, figure);
    const own = theirs.filter((other) => isSame(figure, other.figure));
    return (
      object !== undefined &&
      own.length > 0 &&
      own.every((other) => other.object !== undefined && other.object !== object) &&
      theirs.some((other) => other.object === object && !isSame(figure, other.figure))
    );
  });
  return stray && `"${draft.text.slice(stray.start, stray.end)}" is given for what another figure counts`;
};

/** The stem that a share is of, or that a count counts. */
function objectOf(text: string, figure: Figure): string | undefined {
  if (!isShare(figure)) return countedBy(text, figure);
  const of = /^(?: ?%| per ?cent| pct)? of (?:all |the |those |these )?(\p{Ll}{3,})/u.exec(
    text.slice(figure.end),
  )?.[1];
  return of ? terms(of)[0] : undefined;
}

/** The stem right after a count, where it is a word of meaning. */
function countedBy(text: string, { unit, end }: Figure): string | undefined {
  const next = /^ (\p{Ll}{3,})(?![-\p{L}])/u.exec(text.slice(end))?.[1];
  return unit === 'count' && next ? terms(next)[0] : undefined;
}

type Mention = {
  readonly figure: Figure;
  readonly bound: Bound;
  readonly step: ReturnType<typeof stepOf>;
};

function mentionsIn(text: string): Mention[] {
  return figuresIn(text).map((figure) => ({
    figure,
    bound: boundOf(text, figure),
    step: stepOf(text, figure),
  }));
}

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
function crosses(own: Mention, theirs: Mention): boolean {
  const isLoose = own.figure.unit === 'time' && (own.bound === 'about' || theirs.bound === 'about');
  const side = (bound: Bound) => (bound === 'about' ? 'none' : bound);
  return (!isLoose && side(own.bound) !== side(theirs.bound)) || isOtherStep(own, theirs);
}

function isOtherStep(own: Mention, theirs: Mention): boolean {
  return own.step !== undefined && theirs.step !== undefined && own.step !== theirs.step;
}

/** True where the draft's figure is a rounding of the cited one that the draft admits. */
function isRoundingOf({ figure, bound }: Mention, { figure: other }: Mention): boolean {
  const areShares = isShare(figure) && isShare(other);
  const [own, theirs] = areShares ? [asShare(figure), asShare(other)] : [figure.value, other.value];
  const unit = areShares ? figure.unit : other.unit;
  return (
    isRounded(own, theirs, bound, areShares && figure.unit === 'share') &&
    isSame(figure, { ...other, value: figure.value, unit })
  );
}

function isSame(one: Figure, other: Figure): boolean {
  if (isShare(one) && isShare(other))
    return isNear(asShare(one), asShare(other)) && agree(useOf(one), useOf(other));
  return (
    one.unit === other.unit &&
    isPoints(one) === isPoints(other) &&
    isNear(one.value, other.value) &&
    agree(one.currency, other.currency) &&
    agree(periodOf(one), periodOf(other))
  );
}

/** "16 percent of" is a part, "16 percent higher" a change. */
function useOf({ of }: Figure): string | undefined {
  const [first = '', second = ''] = of;
  const next = /^per/.test(first) ? (first === 'per' ? (of[2] ?? '') : second) : first;
  if (/^(?:higher|lower|more|less|fewer|larger|smaller|above|below|up|down)$/.test(next)) return 'change';
  return next === 'of' ? 'part' : undefined;
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
