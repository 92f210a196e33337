import { describe, expect, it } from 'vitest';
import { timelineChart } from '../../../src/present/timeline/chart.ts';
import { aBriefing, aKeyDate } from '../../support/briefings.ts';

const months = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aKeyDate({ date: `2024-${String(index + 1).padStart(2, '0')}`, label: `Count ${index + 1}` }),
  );

describe('timelineChart', () => {
  it('puts the dates of one subject on both sides in turn, and tells them in words', () => {
    const chart = timelineChart(aBriefing({ form: 'long', dates: [months(5)] }));

    expect(chart?.above.map(({ date }) => date)).toEqual(['2024-01', '2024-03', '2024-05']);
    expect(chart?.below.map(({ label }) => label)).toEqual(['Count 2', 'Count 4']);
    expect(chart?.alt).toContain('Finland. January 2024, Count 1; February 2024, Count 2;');
    expect(chart?.alt).toContain('The table below');
  });

  it('puts two subjects on a side each, the latest of many', () => {
    const chart = timelineChart(aBriefing({ form: 'long', dates: [months(12), months(4)] }));

    expect(chart?.names).toEqual(['Finland', 'Finland 2']);
    expect(chart?.above[0]?.date).toBe('2024-05');
    expect(chart?.latest).toBe(8);
    expect(chart?.alt).toContain('January 2024, Count 1;');
  });

  it.each([
    ['on one page', aBriefing({ form: 'one-page', dates: [months(12)] })],
    ['of three dates', aBriefing({ form: 'long', dates: [months(3)] })],
    ['of three subjects', aBriefing({ form: 'long', dates: [months(5), months(5), months(5)] })],
  ])('draws none %s', (_, briefing) => {
    expect(timelineChart(briefing)).toBeUndefined();
  });
});
