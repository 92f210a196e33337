import { describe, expect, it } from 'vitest';
import { readTimeline } from '../../../src/corpus/timeline.ts';
import type { Mark, TimelineChart } from '../../../src/present/timeline/chart.ts';
import { layoutOf, type Placed, type } from '../../../src/present/timeline/layout.ts';
import { widthOf } from '../../../src/present/timeline/measure.ts';

const { events: shipped } = await readTimeline('corpus');
const events: Mark[] = shipped.map(({ date, label }) => ({ date, label }));
/** Points: the text of a page in portrait, and in landscape, and a third of its height. */
const portrait = { width: 499, third: 280 };
const landscape = { width: 746, third: 198 };

function chart(above: readonly Mark[], below: readonly Mark[], isOfTwo = false): TimelineChart {
  const names = isOfTwo ? (['United Kingdom', 'Germany'] as const) : undefined;
  return { above, below, names, latest: undefined, alt: '' };
}

/** Every run of so many events of the shipped timeline, as they might stand in a briefing. */
function runs(count: number): Mark[][] {
  return events.slice(count - 1).map((_, index) => events.slice(index, index + count));
}

function overlaps(side: readonly Placed[], width: number): string[] {
  const boxes = side.map(({ middle, date, lines }) => {
    const half = Math.max(...[date, ...lines].map((line) => widthOf(line, type.size))) / 2;
    return { from: middle - half, to: middle + half, lines };
  });
  return boxes.flatMap(({ from, to, lines }, index) => {
    const after = boxes[index + 1];
    return from < 0 || to > width || (after !== undefined && to > after.from) ? [lines.join(' ')] : [];
  });
}

describe('layoutOf', () => {
  it('lets no words of twelve shipped events touch others or leave the sheet', () => {
    const touching = runs(12).flatMap((run) => {
      const even = run.filter((_, index) => index % 2 === 0);
      const { above, below } = layoutOf(
        chart(
          even,
          run.filter((mark) => !even.includes(mark)),
        ),
        portrait.width,
      );
      return [...overlaps(above, portrait.width), ...overlaps(below, portrait.width)];
    });

    expect(touching).toEqual([]);
  });

  it('takes a third of the page at most, in portrait and in landscape', () => {
    const heights = runs(12).map((run) => layoutOf(chart(run.slice(0, 6), run.slice(6)), portrait.width));
    const ofTwo = runs(16).map((run) =>
      layoutOf(chart(run.slice(0, 8), run.slice(8), true), landscape.width),
    );

    expect(Math.max(...heights.map(({ height }) => height))).toBeLessThan(portrait.third);
    expect(Math.max(...ofTwo.map(({ height }) => height))).toBeLessThan(landscape.third);
  });

  it('sets its words in a type that can be read in print', () => {
    expect(type.size).toBeGreaterThanOrEqual(8);
  });

  it('keeps the words of close dates in the order of the dates', () => {
    const close = ['2025-11-24', '2025-11-25', '2025-11-26'].map((date) => ({ date, label: 'A count' }));
    const { above } = layoutOf(chart([{ date: '2020', label: 'First' }, ...close], []), portrait.width);

    const middles = above.map(({ middle }) => middle);
    expect(middles).toEqual([...middles].sort((one, other) => one - other));
    expect(above.map(({ date }) => date)).toEqual(['2020', '24 Nov 2025', '25 Nov 2025', '26 Nov 2025']);
  });
});
