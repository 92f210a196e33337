import { dateName } from '../wording.ts';
import type { Mark, TimelineChart } from './chart.ts';
import { linesOf, widthOf } from './measure.ts';
import { type Scale, scaleOf } from './scale.ts';

/** In points: what is drawn is printed at its own size. */
export const type = { size: 8.5, line: 10.4 } as const;
const room = { edge: 4, between: 9, widest: 118, slant: 20, band: 15, name: 13 } as const;

/** A mark on the axis with its words: the date, then the label. */
export type Placed = {
  readonly at: number;
  /** Middle of the words. */
  readonly middle: number;
  readonly date: string;
  readonly lines: readonly string[];
};

export type Layout = {
  readonly width: number;
  readonly height: number;
  /** Upper edge of the axis, which is a band. */
  readonly band: { readonly top: number; readonly bottom: number };
  readonly above: readonly Placed[];
  readonly below: readonly Placed[];
  readonly names: TimelineChart['names'];
  readonly breaks: Scale['breaks'];
  readonly years: readonly { readonly at: number; readonly year: string }[];
};

/** Where everything of a chart stands on a sheet so many points wide: no words over others. */
export function layoutOf({ above, below, names }: TimelineChart, width: number): Layout {
  const scale = scaleOf([...above, ...below].map(({ date }) => date));
  const inner = { from: room.edge + 8, length: width - 2 * (room.edge + 8) };
  const x = (at: number) => inner.from + at * inner.length;
  const sides = [above, below].map((marks) => place(marks, (date) => x(scale.at(date)), width));
  const [upper = [], lower = []] = sides;
  const heights = sides.map(
    (side) =>
      room.slant +
      Math.max(0, ...side.map(({ lines }) => (1 + lines.length) * type.line)) +
      (names === undefined ? 0 : room.name),
  );
  const top = room.edge + (heights[0] ?? 0);
  const bottom = top + room.band;
  return {
    width,
    height: bottom + (heights[1] ?? 0) + room.edge,
    band: { top, bottom },
    above: upper,
    below: lower,
    names,
    breaks: scale.breaks.map(({ from, to }) => ({ from: x(from), to: x(to) })),
    years: spaced(scale.years.map(({ at, year }) => ({ at: x(at), year: String(year) }))),
  };
}

/** Words as near to their marks as those beside them allow. */
function place(marks: readonly Mark[], x: (date: string) => number, width: number): Placed[] {
  const columns = Math.max(1, marks.length);
  const words = Math.min(room.widest, (width - 2 * room.edge - (columns - 1) * room.between) / columns);
  const step = words + room.between;
  const wanted = marks.map(({ date }) => x(date));
  const first = room.edge + words / 2;
  const last = width - first;
  const middles: number[] = [];
  for (const middle of wanted) middles.push(Math.max(middle, (middles.at(-1) ?? first - step) + step));
  for (let index = middles.length - 1; index >= 0; index -= 1) {
    const most = (middles[index + 1] ?? last + step) - step;
    middles[index] = Math.min(middles[index] ?? most, most);
  }
  return marks.map(({ date, label }, index) => ({
    at: wanted[index] ?? 0,
    middle: middles[index] ?? 0,
    date: shortDate(date),
    lines: label === undefined ? [] : linesOf(label, type.size, words),
  }));
}

/** Years with room beside each other: where one has none, the later stays. */
function spaced(years: Layout['years']): Layout['years'] {
  const kept: { at: number; year: string }[] = [];
  for (const one of years) {
    const before = kept.at(-1);
    if (before !== undefined && one.at - before.at <= widthOf(one.year, type.size) + 8) kept.pop();
    kept.push(one);
  }
  return kept;
}

/** "21 Nov 2025". */
function shortDate(date: string): string {
  return dateName(date).replace(/\p{L}+/gu, (month) => month.slice(0, 3));
}
