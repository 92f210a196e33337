import { describe, expect, it } from 'vitest';
import { scaleOf } from '../../../src/present/timeline/scale.ts';

describe('scaleOf', () => {
  it('is true to time where the dates stand close', () => {
    const { at, breaks } = scaleOf(['2024-01-01', '2024-01-11', '2024-01-31']);

    expect([at('2024-01-01'), at('2024-01-11'), at('2024-01-31')]).toEqual([0, 1 / 3, 1]);
    expect(breaks).toEqual([]);
  });

  it('draws a long empty stretch shorter and says where', () => {
    const { at, breaks } = scaleOf(['1961', '2025-11-21', '2025-11-24', '2025-11-27']);

    expect(breaks).toEqual([{ from: 0, to: at('2025-11-21') }]);
    expect(at('2025-11-24')).toBeGreaterThan(at('2025-11-21') + 0.02);
    expect(at('2025-11-27')).toBe(1);
  });

  it('puts a month at its middle, and a year where it turns', () => {
    const { at, years } = scaleOf(['2024-12', '2025-01', '2025-02-15']);

    expect(at('2024-12')).toBe(at('2024-12-15'));
    expect(years.map(({ year }) => year)).toEqual([2024, 2025]);
    expect(years[1]?.at).toBeGreaterThan(at('2024-12'));
    expect(years[1]?.at).toBeLessThan(at('2025-01'));
  });
});
