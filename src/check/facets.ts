import type { Candidate } from '../retrieve/relevance.ts';
import { datesIn, isWithin } from '../text/dates.ts';
import { type Figure, figuresIn } from '../text/figures.ts';
import { countriesIn } from '../understand/places.ts';
import { boundOf, isRounded } from '../verify/bounds.ts';
import { plainSpeech } from './plain-speech.ts';

/**
 * How a claim and a statement stand to one another in one respect: the claim says nothing of it, both say the same, the
 * statement says something else in its place, or it says nothing of it.
 */
export type Facet = {
  readonly is: 'unsaid' | 'same' | 'other' | 'missing';
  /** The claim's words that differ or are missing. */
  readonly words?: string;
  /** Of a date that differs: both it and what stands in its place name a day, as of an event. */
  readonly isDay?: boolean;
};

/** Every figure of a claim has its value, exact or as rounded as the claim says, in the statement. */
export function compareFigures(claim: string, statement: string): Facet {
  const own = figuresIn(claim);
  const left = [...figuresIn(statement)];
  if (own.length === 0) return { is: 'unsaid' };
  const stray: Figure[] = [];
  for (const figure of own) {
    const at = left.findIndex((other) => isSameFigure(figure, claim, other, statement));
    if (at < 0) stray.push(figure);
    else left.splice(at, 1);
  }
  const [first] = stray;
  if (!first) return { is: 'same' };
  const words = claim.slice(
    first.start,
    first.end + (first.unit === 'percent' && claim[first.end] === '%' ? 1 : 0),
  );
  const isOther = stray.every((figure) => left.some((other) => areRivals(figure, other)));
  return { is: isOther ? 'other' : 'missing', words };
}

function isSameFigure(one: Figure, claim: string, other: Figure, statement: string): boolean {
  if (!areComparable(one, other)) return false;
  const [own, theirs] = [amountOf(one), amountOf(other)];
  const [bound, otherBound] = [boundOf(claim, one), boundOf(statement, other)];
  if ((bound === 'lower' && otherBound === 'upper') || (bound === 'upper' && otherBound === 'lower'))
    return false;
  if (Math.abs(own - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs))) return true;
  if (isRounded(own, theirs, bound === 'none' ? 'about' : bound, one.unit === 'share'))
    return bound !== 'none';
  return bound !== 'none' && isRounded(theirs, own, 'about', false);
}

/** Shares with shares and money with money; "a girl of 15" is a 15-year-old. */
function areComparable(one: Figure, other: Figure): boolean {
  const kind = ({ unit }: Figure) =>
    unit === 'percent' || unit === 'share' ? 'part' : unit === 'money' ? unit : 'number';
  return kind(one) === kind(other);
}

/** A figure that stands in the place of another: of its sort. */
function areRivals(one: Figure, other: Figure): boolean {
  const isPart = ({ unit }: Figure) => unit === 'percent' || unit === 'share';
  return one.unit === other.unit || (isPart(one) && isPart(other));
}

function amountOf({ value, unit }: Figure): number {
  return unit === 'percent' ? value / 100 : value;
}

/** Every date of a claim is one of the statement, at most less exact. */
export function compareDates(
  claim: string,
  { statement, source }: Pick<Candidate, 'statement' | 'source'>,
): Facet {
  const own = datesIn(claim);
  if (own.length === 0) return { is: 'unsaid' };
  const theirs = datesIn(statement.text);
  const published = datesIn(source.published ?? '');
  const stray = own.filter(
    (date) =>
      !theirs.some((other) => isWithin(date, other)) && !published.some((other) => isWithin(date, other)),
  );
  const [first] = stray;
  if (!first) return { is: 'same' };
  const words = claim.slice(first.start, first.end);
  const isFiner = stray.every((date) =>
    theirs.some((other) => other.year !== undefined && isWithin(other, date)),
  );
  if (isFiner || theirs.length === 0) return { is: 'missing', words };
  const isDay = stray.every(({ day }) => day !== undefined) && theirs.some(({ day }) => day !== undefined);
  return { is: 'other', words, isDay };
}

/** A claim about a country is compared with what is said of that country only. */
export function comparePlaces(
  claim: string,
  { statement, source }: Pick<Candidate, 'statement' | 'source'>,
): Facet {
  const own = countriesIn(plainSpeech(claim));
  if (own.length === 0) return { is: 'unsaid' };
  const inText = countriesIn(plainSpeech(statement.text));
  const known = new Set([...inText, ...source.countries]);
  const stray = own.find((country) => !known.has(country));
  if (stray) return { is: 'other', words: stray };
  if (inText.length > 1 && isOfAnother(claim, statement.text, own)) return { is: 'other' };
  const isSaid = inText.length === 0 || own.some((country) => inText.includes(country) || country === 'EU');
  return { is: isSaid ? 'same' : 'missing' };
}

/** True where a figure of the claim stands in the statement beside another country than the claim's only one. */
function isOfAnother(claim: string, statement: string, own: readonly string[]): boolean {
  if (own.length !== 1 || own[0] === 'EU') return false;
  const theirs = figuresIn(statement);
  return figuresIn(claim).some((figure) => {
    const same = theirs.filter((other) => isSameFigure(figure, claim, other, statement));
    return (
      same.length > 0 && same.every((other) => !own.includes(countryBeside(statement, other) ?? own[0] ?? ''))
    );
  });
}

/** "61 percent in Germany, 54 in Spain": of what follows a figure up to the next comma, or else of what goes before it. */
function countryBeside(text: string, { start, end }: Figure): string | undefined {
  const after = /^[^,;:]*/.exec(text.slice(end))?.[0] ?? '';
  return countriesIn(after)[0] ?? countriesIn(text.slice(0, start)).at(-1);
}
