import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterBootstrap, estimate, leastDrop, wilson } from '../../evals/statistics.ts';

describe('wilson', () => {
  it.each([
    [0, 508, 0, 0.0075],
    [81, 263, 0.2553, 0.3662],
    [508, 508, 0.9925, 1],
    [5, 10, 0.2366, 0.7634],
  ])('gives for %d of %d the interval %d to %d', (successes, trials, low, high) => {
    const found = wilson(successes, trials);

    expect(found.mean).toBe(successes / trials);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('knows nothing of no trials', () => {
    expect(wilson(0, 0)).toEqual({ mean: Number.NaN, low: 0, high: 1 });
  });

  it('holds the mean, within 0 and 1, and narrows with more trials', () => {
    const counts = fc
      .integer({ min: 1, max: 10_000 })
      .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const { mean, low, high } = wilson(successes, trials);
        const more = wilson(successes * 10, trials * 10);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(mean + 1e-12);
        expect(high).toBeGreaterThanOrEqual(mean - 1e-12);
        expect(high).toBeLessThanOrEqual(1);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });
});

/** `count` values in clusters of `size`. */
function values(count: number, size: number, value: (index: number) => number) {
  return Array.from({ length: count }, (_, index) => ({
    value: value(index),
    cluster: `cluster ${Math.floor(index / size)}`,
  }));
}

describe('clusterBootstrap', () => {
  const mixed = (index: number) => (index % 3 === 0 ? 0 : 1);

  it('gives the same interval every time', () => {
    const items = values(90, 3, mixed);

    expect(clusterBootstrap(items)).toEqual(clusterBootstrap(items));
  });

  it('comes near the normal interval where every item is its own cluster', () => {
    const { mean, low, high } = clusterBootstrap(values(300, 1, mixed));
    const spread = 1.96 * Math.sqrt((mean * (1 - mean)) / 300);

    expect(low).toBeCloseTo(mean - spread, 2);
    expect(high).toBeCloseTo(mean + spread, 2);
  });

  it('widens where items of a cluster rise and fall together', () => {
    const together = (index: number) => (Math.floor(index / 10) % 3 === 0 ? 0 : 1);
    const width = (size: number) => {
      const { low, high } = clusterBootstrap(values(300, size, together));
      return high - low;
    };

    expect(width(10)).toBeGreaterThan(2 * width(1));
  });

  it('claims nothing from one cluster', () => {
    expect(clusterBootstrap(values(10, 10, mixed))).toMatchObject({
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    });
  });
});

describe('estimate', () => {
  it('is never surer than Wilson of shares that are all 1', () => {
    expect(estimate(values(40, 1, () => 1)).low).toBeCloseTo(wilson(40, 40).low, 6);
  });

  it('stays within 0 and 1', () => {
    const { low, high } = estimate(values(6, 3, (index) => (index < 3 ? 0.2 : 1)));

    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeLessThanOrEqual(1);
  });

  it('knows nothing of nothing', () => {
    expect(estimate([])).toEqual({ mean: Number.NaN, low: 0, high: 1 });
  });
});

describe('leastDrop', () => {
  it.each([
    [60, 0.125],
    [120, 0.089],
    [300, 0.056],
    [600, 0.04],
    [1000, 0.031],
  ])('of %d cases is %d', (items, drop) => {
    expect(leastDrop(items)).toBeCloseTo(drop, 3);
  });
});
