import { changeOne, rewritten, type Writer } from '../pool.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const full = new RegExp(`(?<![\\d–-]|(?:to|and|or) )\\b(\\d{1,2}) (${months.join('|')}) (\\d{4})\\b`, 'g');
const monthYear = new RegExp(`(?<!\\d |[–-]|to |and )\\b(${months.join('|')}) (\\d{4})\\b`, 'g');

function ordinal(day: string): string {
  const last = /^1[123]$/.test(day) ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[day.at(-1) ?? ''] ?? 'th');
  return `${day}${last}`;
}

/** "16 June 2025" as "June 16, 2025", "2025-06-16", "16th of June 2025" or "Jun. 16, 2025". */
export const dateReformatted: Writer = (one, _pool, random) =>
  rewritten(
    one,
    changeOne(one.statement.text, full, random, (_found, [, day = '', month = '', year = '']) =>
      random.oneOf([
        `${month} ${day}, ${year}`,
        `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`,
        `${ordinal(day)} of ${month} ${year}`,
        `${ordinal(day)} ${month} ${year}`,
        month.length > 4 ? `${month.slice(0, 3)}. ${day}, ${year}` : `${month} ${ordinal(day)}, ${year}`,
      ]),
    ),
  );

/** Said less exactly: the month for the day, the year for the month. */
export const dateLoosened: Writer = (one, _pool, random) => {
  const { text } = one.statement;
  return rewritten(
    one,
    changeOne(
      text,
      new RegExp(`\\b[Oo]n ${full.source.replace(/^.*?\\b/, '')}`, 'g'),
      random,
      (found, [, , month, year]) => `${found.startsWith('O') ? 'In' : 'in'} ${month} ${year}`,
    ) ??
      changeOne(text, monthYear, random, (_found, [, month, year]) =>
        random.oneOf([`${month} of ${year}`, year ?? '']),
      ),
  );
};
