import { datesIn, withoutDates } from './dates.ts';
import {
  type Currency,
  currency,
  currencyAfter,
  currencyOf,
  type FigureUnit,
  unitOf,
} from './figure-units.ts';
import { anyOf, digits, parseSmall, parts, scaleOf, scaleWord, smallWord } from './number-words.ts';
import { remembered } from './remembered.ts';

/** A number that a text states. */
export type Figure = {
  readonly value: number;
  readonly unit: FigureUnit;
  /** Of money, where the text names it. */
  readonly currency: Currency | undefined;
  /** What is counted: the folded words after the number, nearest first, at most four. */
  readonly of: readonly string[];
  readonly start: number;
  readonly end: number;
};

/** "10–15 percent", "10 to 15 percent": what follows the second number counts for the first. */
const rangeEnd = new RegExp(`^\\s?(?:[–-]|to\\b|and\\b|or\\b)\\s?(?:${digits}|${smallWord})`, 'iu');

const fraction = new RegExp(
  `\\b(an?|one|${smallWord})[- ](${anyOf(parts)})\\b(?!\\s+(?:of all )?(?:country|report|time|party)\\b)|\\b(half)\\b`,
  'giu',
);
const inEvery = new RegExp(
  `\\b(one|${smallWord}|${digits})[ -](?:in|out[ -]of)[ -](?:every )?(${smallWord}|${digits})(?![\\d.,]*\\d)(?!\\s*(?:percent|%))`,
  'giu',
);
const halfOfScale = new RegExp(`\\bhalf an? (${scaleWord})\\b`, 'giu');
const andHalf = new RegExp(`\\b(one|${smallWord}|\\d+) and a half\\b(?:[ -](${scaleWord})\\b)?`, 'giu');
/** "3", "€5.4m", "twenty-five thousand", "one hundred and twenty". */
const number = new RegExp(
  `(?:(${currency})|(?<![\\p{L}\\d.]))(${digits}|${smallWord}|(?:an?|one)(?=[ -](?:${scaleWord})\\b))((?:[ -]?(?:${scaleWord})\\b|(?<=\\d)(?:k|m)\\b)*)(?:(?<=hundred)(?: and)? ((?:one|${smallWord})(?![ -](?:${scaleWord})\\b)))?`,
  'giu',
);

type Reading = Pick<Figure, 'value' | 'unit' | 'currency'>;

/** The figures of a text in order: "1,400", "about 1.4 thousand", "two-thirds", "41.8 percent", "one in five". Dates are none. */
export const figuresIn = remembered(readFigures);

function readFigures(text: string): readonly Figure[] {
  const undated = withoutDates(text);
  let rest = undated;
  const found: Figure[] = [];
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => Reading | undefined) => {
    for (const match of [...rest.matchAll(pattern)]) {
      const figure = read(match);
      if (!figure) continue;
      const start = match.index;
      const end = start + match[0].length;
      found.push({ ...figure, of: followingWords(text, end), start, end });
      rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    }
  };
  take(halfOfScale, (match) => counted(0.5 * scaleOf(match[1]), match, undated));
  take(andHalf, (match) => counted(((parseSmall(match[1]) ?? 0) + 0.5) * scaleOf(match[2]), match, undated));
  take(inEvery, ([, some, all]) => {
    const of = parseSmall(all);
    return of === undefined || of === 0 || of < (parseSmall(some) ?? 0)
      ? undefined
      : share((parseSmall(some) ?? 1) / of);
  });
  take(fraction, ([, some, part, half]) =>
    share(half ? 0.5 : (parseSmall(some) ?? 1) / (parts[part?.toLowerCase() ?? ''] ?? 1)),
  );
  take(number, (match) => readNumber(match, undated));
  return found.sort((one, other) => one.start - other.start);
}

/** The text with the characters of its figures and dates replaced by a mark, every other one in its place. */
export function withoutNumbers(text: string, mark: string): string {
  const characters = text.split('');
  for (const { start, end } of [...datesIn(text), ...figuresIn(text)]) characters.fill(mark, start, end);
  return characters.join('');
}

function share(value: number): Reading {
  return { value, unit: 'share', currency: undefined };
}

function readNumber(match: RegExpExecArray, text: string): Reading | undefined {
  const [, money, written, scale, remainder] = match;
  const base = parseSmall(written);
  if (base === undefined) return undefined;
  const value = base * scaleOf(scale) + (parseSmall(remainder) ?? 0);
  const reading = counted(value, match, text);
  return money ? { ...reading, unit: 'money', currency: currencyOf(money) } : reading;
}

/** A value with the unit that the text around its match gives it. */
function counted(value: number, match: RegExpExecArray, text: string): Reading {
  const before = text.slice(Math.max(0, match.index - 16), match.index);
  const after = text.slice(match.index + match[0].length);
  const beyond = after.replace(rangeEnd, '');
  const own = unitOf(before, after);
  const unit = own === 'count' && beyond !== after ? unitOf(before, beyond) : own;
  return {
    value: Number(value.toPrecision(12)),
    unit,
    currency: unit === 'money' ? currencyAfter(beyond) : undefined,
  };
}

function followingWords(text: string, from: number): string[] {
  return [
    ...text
      .slice(from, from + 60)
      .toLowerCase()
      .matchAll(/\p{L}+/gu),
  ]
    .slice(0, 4)
    .map(([word]) => word);
}
