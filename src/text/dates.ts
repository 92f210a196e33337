import { remembered } from './remembered.ts';

/** A calendar date as exact as a text gives it. */
export type DateMention = {
  readonly year: number | undefined;
  /** 1 to 12. */
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly start: number;
  readonly end: number;
};

const monthNames = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];
const month = `(${monthNames.join('|')})\\b\\.?`;
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const dayRange = `${day}(?:\\s?[–-]\\s?|\\s+(?:to|and|or)\\s+)${day}`;
const year = '((?:1[6-9]|20)\\d{2})';

type Parts = Pick<DateMention, 'year' | 'month' | 'day'>;
/** Reads the groups of a match; no date at all when it gives none. */
type Shape = {
  readonly pattern: RegExp;
  readonly read: (groups: readonly (string | undefined)[]) => readonly Parts[];
};

/** In years, of a period whose second year is written with two digits. */
const longestPeriod = 10;

const shapes: readonly Shape[] = [
  {
    pattern: new RegExp(`\\b${year}-(\\d{2})-(\\d{2})\\b`, 'giu'),
    read: ([y, m, d]) => dates(y, m, d),
  },
  {
    pattern: new RegExp(`\\b${dayRange}\\s+(?:of\\s+)?${month}(?:,?\\s+${year}\\b)?`, 'giu'),
    read: ([from, to, m, y]) => dates(y, m, from, to),
  },
  {
    pattern: new RegExp(`\\b${day}\\s+(?:of\\s+)?${month}(?:,?\\s+${year}\\b)?`, 'giu'),
    read: ([d, m, y]) => dates(y, m, d),
  },
  {
    pattern: new RegExp(`\\b${month}\\s+${dayRange}(?!\\d|,\\d|\\.\\d)(?:,?\\s+${year}\\b)?`, 'giu'),
    read: ([m, from, to, y]) => dates(y, m, from, to),
  },
  {
    pattern: new RegExp(`\\b${month}\\s+${day}(?!\\d|,\\d|\\.\\d)(?:,?\\s+${year}\\b)?`, 'giu'),
    read: ([m, d, y]) => (y === undefined && /^[a-z]/.test(m ?? '') ? [] : dates(y, m, d)),
  },
  {
    pattern: new RegExp(`\\b${month},?\\s+(?:of\\s+)?${year}\\b`, 'giu'),
    read: ([m, y]) => dates(y, m),
  },
  // A month alone is one only with its capital, in full: "in May", but not "may".
  {
    pattern: /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/gu,
    read: ([m]) => dates(undefined, m),
  },
  // "2023-24" and "2023/24" are two years, "2025-06" is June, "2011/95" is the number of an act.
  {
    pattern: new RegExp(`\\b${year}[/–-](\\d{2})\\b(?![-–/]?\\d)`, 'gu'),
    read: ([y = '', rest = '']) => {
      const years = Number(rest) - Number(y.slice(2));
      if (years > 0 && years <= longestPeriod) return [...dates(y), ...dates(y.slice(0, 2) + rest)];
      return /^(0[1-9]|1[0-2])$/.test(rest) ? dates(y, rest) : [];
    },
  },
  // A bare year is one unless the number goes on ("1,997", "2025.5") or counts something ("2000 people").
  {
    pattern: new RegExp(
      `(?<![\\d.,:/#$€£])${year}(?![\\d%/]|[.,:]\\d|\\s+(?:people|cases|euros?|dollars?|pounds?|words|pages|miles|children|girls|men|women|victims|suspects)\\b)`,
      'giu',
    ),
    read: ([y]) => dates(y),
  },
];

/** The dates of a text in order, each counted once at its most exact; a range is its first and its last. */
export const datesIn = remembered(readDates);

function readDates(text: string): readonly DateMention[] {
  let rest = text;
  const found: DateMention[] = [];
  for (const { pattern, read } of shapes) {
    for (const match of [...rest.matchAll(pattern)]) {
      const mentions = read(match.slice(1));
      const [start, end] = [match.index, match.index + match[0].length];
      if (mentions.length === 0) continue;
      found.push(...mentions.map((mention) => ({ ...mention, start, end })));
      rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    }
  }
  return withSharedYear(
    found.sort((one, other) => one.start - other.start),
    text,
  );
}

/** True when a date says no more than another does: "November 2025" beside "21 November 2025". */
export function isWithin(loose: DateMention, exact: DateMention): boolean {
  return (['year', 'month', 'day'] as const).every(
    (part) => loose[part] === undefined || loose[part] === exact[part],
  );
}

/** The text with its dates blanked out, every other character in its place. */
export function withoutDates(text: string): string {
  let rest = text;
  for (const { start, end } of datesIn(text))
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

/** In "March to May 2024" the year counts for both. */
function withSharedYear(mentions: readonly DateMention[], text: string): DateMention[] {
  return mentions.map((mention, index) => {
    const next = mentions[index + 1];
    if (!next || mention.year !== undefined || mention.month === undefined) return mention;
    const joined = /^\s*(?:[–-]|to|and|or|until)\s*$/.test(text.slice(mention.end, next.start));
    return joined ? { ...mention, year: next.year } : mention;
  });
}

/** One date a day given, or the one without a day; none when there is no such month or day. */
function dates(y: string | undefined, m?: string, ...days: readonly (string | undefined)[]): Parts[] {
  const given = {
    year: y === undefined ? undefined : Number(y),
    month: m === undefined ? undefined : monthNumber(m),
  };
  if ((given.month ?? 1) > 12 || (given.month ?? 1) < 1) return [];
  if (days.some((written) => Number(written) > 31 || Number(written) < 1)) return [];
  return days.length === 0
    ? [{ ...given, day: undefined }]
    : days.map((written) => ({ ...given, day: Number(written) }));
}

function monthNumber(written: string): number | undefined {
  if (/^\d/.test(written)) return Number(written);
  const index = monthNames.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, 'iu').test(written));
  return index < 0 ? undefined : index + 1;
}
