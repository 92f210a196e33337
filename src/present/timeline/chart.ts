import type { Briefing, Column, KeyDate } from '../../briefing.ts';
import { chartWording } from '../brief-wording.ts';
import { dateName } from '../wording.ts';

/** An event in a chart. */
export type Mark = { readonly date: string; readonly label: string | undefined };

/** The dates of a briefing along one axis: of one subject on both sides in turn, of two each on its own side. */
export type TimelineChart = {
  readonly above: readonly Mark[];
  readonly below: readonly Mark[];
  /** The subjects above and below; none where there is only one. */
  readonly names: readonly [string, string] | undefined;
  /** So many of each are drawn where one has more. */
  readonly latest: number | undefined;
  /** What the table of dates tells, in words. */
  readonly alt: string;
};

/** Fewer dates are read as fast in the table; more of two subjects have no room beside each other. */
const size = { fewest: 4, mostOfOne: 12, mostOfTwo: 8 } as const;

/** The chart of a long briefing on one subject or two; nothing where it would not help. */
export function timelineChart({ form, columns }: Briefing): TimelineChart | undefined {
  const [first, second, third] = columns;
  if (form !== 'long' || first === undefined || third !== undefined) return undefined;
  if (columns.some(({ dates }) => dates.length < size.fewest)) return undefined;
  const alt = `${columns.map(inWords).join(' ')} ${chartWording.table}`;
  if (second === undefined) {
    const marks = first.dates.slice(-size.mostOfOne).map(toMark);
    return {
      above: marks.filter((_, index) => index % 2 === 0),
      below: marks.filter((_, index) => index % 2 === 1),
      names: undefined,
      latest: undefined,
      alt,
    };
  }
  return {
    above: first.dates.slice(-size.mostOfTwo).map(toMark),
    below: second.dates.slice(-size.mostOfTwo).map(toMark),
    names: [first.subject.name, second.subject.name],
    latest: columns.some(({ dates }) => dates.length > size.mostOfTwo) ? size.mostOfTwo : undefined,
    alt,
  };
}

function toMark({ date, label }: KeyDate): Mark {
  return { date, label };
}

function inWords({ subject, dates }: Column): string {
  const told = dates.map(({ date, label }) => `${dateName(date)}${label === undefined ? '' : `, ${label}`}`);
  return `${chartWording.of(subject.name)} ${told.join('; ')}.`;
}
