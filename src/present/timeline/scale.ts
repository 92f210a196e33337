/** A long stretch without an event is drawn shorter: at most so many times the middle gap, or so many days. */
const longest = { gaps: 4, days: 30 } as const;
/** What is only a little longer is drawn as it is. */
const little = 1.5;

export type Scale = {
  /** 0 to 1 along the axis. */
  readonly at: (date: string) => number;
  /** From where to where a stretch is drawn shorter. */
  readonly breaks: readonly { readonly from: number; readonly to: number }[];
  /** Where each stretch and each year begins. */
  readonly years: readonly { readonly at: number; readonly year: number }[];
};

/** Dates along an axis, true to time but for long stretches in which nothing stands. */
export function scaleOf(dates: readonly string[]): Scale {
  const days = [...new Set(dates.map(dayOf))].sort((one, other) => one - other);
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  const middle = gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0;
  const most = Math.max(longest.days, longest.gaps * middle);
  const drawn = gaps.map((gap) => (gap > little * most ? most : gap));
  const whole = Math.max(
    1,
    drawn.reduce((sum, gap) => sum + gap, 0),
  );
  const places = days.map((_, index) => drawn.slice(0, index).reduce((sum, gap) => sum + gap, 0) / whole);
  const placeOf = (day: number) => places[days.indexOf(day)] ?? 0;
  const isBroken = (index: number) => (gaps[index] ?? 0) !== (drawn[index] ?? 0);
  return {
    at: (date) => placeOf(dayOf(date)),
    breaks: gaps.flatMap((_, index) =>
      isBroken(index) ? [{ from: places[index] ?? 0, to: places[index + 1] ?? 0 }] : [],
    ),
    years: days.flatMap((day, index) => {
      const year = yearOf(day);
      const begins = index === 0 || isBroken(index - 1);
      const next = days[index + 1];
      const turns =
        next === undefined || isBroken(index)
          ? []
          : yearsBetween(day, next).map((turn) => ({
              year: turn,
              at: placeOf(day) + (newYear(turn) - day) / whole,
            }));
      return [...(begins ? [{ year, at: placeOf(day) }] : []), ...turns];
    }),
  };
}

/** Days since 1970; a month or a year that is known no better stands at its middle. */
function dayOf(date: string): number {
  const [year = '1970', month = '07', day = date.length > 4 ? '15' : '01'] = date.split('-');
  return Math.round(Date.parse(`${year}-${month}-${day}T00:00:00Z`) / 86_400_000);
}

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

function newYear(year: number): number {
  return Date.UTC(year, 0, 1) / 86_400_000;
}

function yearsBetween(from: number, to: number): number[] {
  const first = yearOf(from) + 1;
  return Array.from({ length: Math.max(0, yearOf(to) - first + 1) }, (_, index) => first + index);
}
