import { withoutDates } from './dates.ts';

export type FigureUnit =
  | 'count'
  | 'percent'
  | 'share'
  | 'money'
  | 'time'
  | 'age'
  | 'times'
  | 'ordinal'
  | 'label';

/** A number that a text states. */
export type Figure = {
  readonly value: number;
  readonly unit: FigureUnit;
  /** What is counted: the folded words after the number, nearest first, at most four. */
  readonly of: readonly string[];
  readonly start: number;
  readonly end: number;
};

const units: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  dozen: 12,
};
const tens: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const scales: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
const parts: Record<string, number> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  ninths: 9,
  tenth: 10,
  tenths: 10,
};

const alternatives = (table: Record<string, number>) => Object.keys(table).join('|');
const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const smallWord = `(?:${alternatives(tens)})(?:[- ](?:one|${alternatives(units)}))?|(?:${alternatives(units)})`;
const currency = '(?:[$€£]|\\b(?:SEK|EUR|USD|GBP|DKK|NOK|A\\$|C\\$)\\s?)';

const fraction = new RegExp(
  `\\b(an?|one|${smallWord})[- ](${alternatives(parts)})\\b(?!\\s+(?:of all )?(?:country|report|time|party)\\b)|\\b(half)\\b`,
  'giu',
);
const inEvery = new RegExp(
  `\\b(one|${smallWord}|${digits}) (?:in|out of) (?:every )?(${smallWord}|${digits})\\b(?!\\s*(?:percent|%))`,
  'giu',
);
const number = new RegExp(
  `(${currency})?(?<![\\p{L}\\d.])(${digits}|${smallWord}|a(?= (?:hundred|thousand|million|billion)\\b))((?:[ -]?(?:hundred|thousand|million|billion|trillion|bn|mn)\\b|(?<=\\d)(?:k|m)\\b)*)`,
  'giu',
);

/** The figures of a text in order: "1,400", "about 1.4 thousand", "two-thirds", "41.8 percent", "one in five". Dates are none. */
export function figuresIn(text: string): Figure[] {
  let rest = withoutDates(text);
  const found: Figure[] = [];
  const take = (
    pattern: RegExp,
    read: (match: RegExpExecArray) => Omit<Figure, 'start' | 'end' | 'of'> | undefined,
  ) => {
    for (const match of [...rest.matchAll(pattern)]) {
      const figure = read(match);
      if (!figure) continue;
      const start = match.index;
      const end = start + match[0].length;
      found.push({ ...figure, of: followingWords(text, end), start, end });
      rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    }
  };
  take(inEvery, ([, some, all]) => {
    const of = parseSmall(all);
    return of === undefined || of === 0 || of < (parseSmall(some) ?? 0)
      ? undefined
      : { value: (parseSmall(some) ?? 1) / of, unit: 'share' };
  });
  take(fraction, ([, some, part, half]) =>
    half
      ? { value: 0.5, unit: 'share' }
      : { value: (parseSmall(some) ?? 1) / (parts[part?.toLowerCase() ?? ''] ?? 1), unit: 'share' },
  );
  take(number, (match) => readNumber(match, rest));
  return found.sort((one, other) => one.start - other.start);
}

function readNumber(match: RegExpExecArray, text: string): Omit<Figure, 'start' | 'end' | 'of'> | undefined {
  const [whole, money, written = '', scale = ''] = match;
  const base = parseSmall(written);
  if (base === undefined) return undefined;
  const factor = [...scale.toLowerCase().matchAll(/[a-z]+/g)].reduce(
    (product, [word]) => product * (scales[word] ?? 1),
    1,
  );
  const value = Number((base * factor).toPrecision(12));
  const after = text.slice(match.index + whole.length);
  const before = text.slice(Math.max(0, match.index - 16), match.index);
  return { value, unit: money ? 'money' : unitOf(before, after) };
}

function unitOf(before: string, after: string): FigureUnit {
  if (/^(?:\s|-)?(?:percent(?:age)?\b|per cent\b|pct\b|%)/i.test(after)) return 'percent';
  if (/^(?:st|nd|rd|th)\b/i.test(after)) return 'ordinal';
  if (
    /^[\s-]*(?:year|month|week|day|hour|minute|second|decade)s?[\s-]old\b/i.test(after) ||
    /\baged? (?:as young as |under |over )?$/i.test(before)
  )
    return 'age';
  if (
    /^(?:[\s-]+(?:and a half))?[\s-]*(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?)\b/i.test(
      after,
    )
  )
    return 'time';
  if (/^\s?(?:euros?|dollars?|pounds?|kronor|crowns)\b/i.test(after)) return 'money';
  if (/^(?:\s|-)?(?:times|fold)\b/i.test(after)) return 'times';
  if (
    /(?:\b(?:articles?|sections?|art\.|no\.|chapter|paragraph|operation|g|c|hc|s|executive order|part|annex|protocol)[\s-]?|§ ?|[#/:-])$/i.test(
      before,
    )
  )
    return 'label';
  return 'count';
}

function parseSmall(written: string | undefined): number | undefined {
  const text = written?.toLowerCase().replace(/,/g, '') ?? '';
  if (/^\d/.test(text)) return Number(text);
  if (text === 'a' || text === 'an' || text === 'one') return 1;
  const [first = '', second = ''] = text.split(/[- ]/);
  const ten = tens[first];
  if (ten !== undefined) return ten + (second === 'one' ? 1 : (units[second] ?? 0));
  return units[first];
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
