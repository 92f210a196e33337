import type { CitedStatement, Source } from '../domain.ts';
import { datesIn } from '../text/dates.ts';

/** The date of the newest source; a partial date stands for the end of its period. */
export function newest(sources: readonly Source[]): string | undefined {
  return latest(sources.flatMap(({ published }) => published ?? []));
}

/**
 * The date to which what is shown holds. What is shown of a source without an exact date tells how late it is: a report of
 * "2026" on a day in May is no later than it says.
 */
export function asOf(
  cited: readonly Source[],
  shown: { readonly statements: readonly CitedStatement[]; readonly dates: readonly string[] },
  today: string,
): string | undefined {
  return latest([
    ...shown.dates,
    ...cited.flatMap(({ id, published }) => {
      if (published !== undefined && published.length > ofYear) return published;
      const told = shown.statements
        .filter(({ citations }) => citations[0]?.sourceId === id)
        .flatMap(({ text }) => datesIn(text).flatMap(toIso))
        .filter((date) => date <= today && date >= (published ?? ''));
      return latest(told) ?? published ?? [];
    }),
  ]);
}
/** Letters of a date that is known to the year only. */
const ofYear = 4;

/** The last by the end of its period; of a mere year the last exact date, where there is one. */
function latest(dates: readonly string[]): string | undefined {
  const inOrder = [...dates].sort((one, other) => endOf(one).localeCompare(endOf(other)));
  const last = inOrder.at(-1);
  if (last === undefined || last.length > ofYear) return last;
  return inOrder.findLast((date) => date.length > ofYear && date.startsWith(last)) ?? last;
}

/** 2026 ends with December, a month with its 31st: enough to compare. */
function endOf(date: string): string {
  return `${date}${'-12-31'.slice(date.length - ofYear)}`;
}

function toIso({ year, month, day }: ReturnType<typeof datesIn>[number]): string[] {
  if (year === undefined) return [];
  const parts = [month, month === undefined ? undefined : day].flatMap((part) => part ?? []);
  return [[`${year}`, ...parts.map((part) => `${part}`.padStart(2, '0'))].join('-')];
}
