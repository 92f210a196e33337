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
const year = '((?:1[6-9]|20)\\d{2})';

type Shape = {
  readonly pattern: RegExp;
  readonly read: (groups: readonly (string | undefined)[]) => Omit<DateMention, 'start' | 'end'>;
};

const shapes: readonly Shape[] = [
  {
    pattern: new RegExp(`\\b${year}-(\\d{2})-(\\d{2})\\b`, 'giu'),
    read: ([y, m, d]) => ({ year: Number(y), month: Number(m), day: Number(d) }),
  },
  {
    pattern: new RegExp(`\\b${day}\\s+(?:of\\s+)?${month}(?:,?\\s+${year}\\b)?`, 'giu'),
    read: ([d, m, y]) => ({
      year: y === undefined ? undefined : Number(y),
      month: monthNumber(m),
      day: Number(d),
    }),
  },
  {
    pattern: new RegExp(`\\b${month}\\s+${day}(?!\\d|,\\d|\\.\\d)(?:,?\\s+${year}\\b)?`, 'giu'),
    read: ([m, d, y]) => ({
      year: y === undefined ? undefined : Number(y),
      month: monthNumber(m),
      day: Number(d),
    }),
  },
  {
    pattern: new RegExp(`\\b${month},?\\s+(?:of\\s+)?${year}\\b`, 'giu'),
    read: ([m, y]) => ({ year: Number(y), month: monthNumber(m), day: undefined }),
  },
  // A bare year is one unless the number goes on ("1,997", "2025.5") or counts something ("2000 people").
  {
    pattern: new RegExp(
      `(?<![\\d.,:/#$€£])${year}(?![\\d:%]|[.,]\\d|\\s+(?:people|cases|euros?|dollars?|pounds?|words|pages|miles|children|girls|men|women|victims|suspects)\\b)`,
      'giu',
    ),
    read: ([y]) => ({ year: Number(y), month: undefined, day: undefined }),
  },
];

/** The dates of a text in order, each counted once at its most exact. */
export function datesIn(text: string): DateMention[] {
  let rest = text;
  const found: DateMention[] = [];
  for (const { pattern, read } of shapes) {
    rest = rest.replace(pattern, (match: string, ...groups: unknown[]) => {
      const start = groups.find((group): group is number => typeof group === 'number') ?? 0;
      const parts = groups.slice(
        0,
        groups.findIndex((group) => typeof group === 'number'),
      );
      const mention = read(parts.map((part) => (typeof part === 'string' ? part : undefined)));
      if (mention.month === undefined && mention.day !== undefined) return match;
      if ((mention.day ?? 1) > 31 || (mention.month ?? 1) > 12) return match;
      found.push({ ...mention, start, end: start + match.length });
      return ' '.repeat(match.length);
    });
  }
  return found.sort((one, other) => one.start - other.start);
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

function monthNumber(name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  const index = monthNames.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, 'iu').test(name));
  return index < 0 ? undefined : index + 1;
}
