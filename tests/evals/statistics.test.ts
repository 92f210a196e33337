import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../evals/statistics.ts';

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
