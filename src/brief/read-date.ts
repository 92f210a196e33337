import { datesIn } from '../text/dates.ts';

/** A date as it stands in a command, as exact as it was given, and what stands around it. */
export type ReadDate = { readonly date: string; readonly rest: string };

const spans: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };

/** "2026-01-01", "1 January 2026", "January 2026", "2026", "yesterday", "last month", "30 days"; undefined when there is none. */
export function readDate(text: string, today: string): ReadDate | undefined {
  const [found] = datesIn(text).filter(({ year }) => year !== undefined);
  if (found) {
    const parts = [found.year, found.month, found.day].filter((part) => part !== undefined);
    const date = parts.map((part) => String(part).padStart(2, '0')).join('-');
    return isDay(date) ? { date, rest: around(text, found.start, found.end) } : undefined;
  }
  const near =
    /\b(?:(yesterday)|(?:the )?(?:last|past)? ?(\d{1,3})? ?(day|week|month|year)s?(?: ago)?)\b/i.exec(text);
  if (!near) return undefined;
  const [all, yesterday, count, span = 'day'] = near;
  const days = yesterday ? 1 : Number(count ?? 1) * (spans[span.toLowerCase()] ?? 1);
  const from = new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000);
  return { date: from.toISOString().slice(0, 10), rest: around(text, near.index, near.index + all.length) };
}

/** 31 February is none. */
function isDay(date: string): boolean {
  if (date.length < 10) return true;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

function around(text: string, start: number, end: number): string {
  return `${text.slice(0, start)} ${text.slice(end)}`.replace(/\s+/g, ' ').trim();
}
