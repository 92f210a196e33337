import type { Source, Statement } from '../domain.ts';
import { datesIn } from '../text/dates.ts';

/** "Who chairs the inquiry now?" */
const asksNow =
  /\b(now|currently|current|today|at present|at the moment|these days|nowadays|latest|most recent|newest|so far|to date|as of|state of play|what's new|any news|where (do|does) (things|it|we|this|that) stand)\b/i;

/** True where a question wants the newest that is known. */
export function wantsNewest(question: string): boolean {
  return asksNow.test(question);
}

/** What is so many years older than the newest is old. */
const old = 1;

/** 0 (old) to 1 (as new as the newest): by the latest day that a statement names, or else by its source's date; `newest` in years. */
export function newness(statement: Statement, source: Source, newest: number): number {
  return Math.max(0, Math.min(1, 1 - (newest - (timeOf(statement, source) ?? newest - old)) / old));
}

/** The newest date of some sources, in years; 0 where none has one. */
export function newestOf(sources: readonly Source[]): number {
  return Math.max(0, ...sources.map((source) => publishedAt(source) ?? 0));
}

function timeOf({ text }: Statement, source: Source): number | undefined {
  const named = datesIn(text).flatMap(({ year, month }) =>
    year === undefined ? [] : inYears(year, month ?? 1),
  );
  return named.length > 0 ? Math.max(...named) : publishedAt(source);
}

function publishedAt({ published }: Source): number | undefined {
  if (published === undefined) return undefined;
  const [year, month] = published.split('-').map(Number);
  return year === undefined ? undefined : inYears(year, month ?? 1);
}

function inYears(year: number, month: number): number {
  return year + (month - 1) / 12;
}
