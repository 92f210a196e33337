import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance, logOdds } from '../../src/text/logistic.ts';

describe('logOdds', () => {
  it('is 0 at even odds, the same either side of them, and finite at the ends', () => {
    expect(logOdds(0.5)).toBe(0);
    expect(logOdds(0.75)).toBeCloseTo(Math.log(3));
    expect(logOdds(0.25)).toBeCloseTo(-Math.log(3));
    expect(Number.isFinite(logOdds(1))).toBe(true);
    expect(logOdds(0)).toBeCloseTo(-logOdds(1));
  });

  it('undoes the chance that a model gives', () => {
    fc.assert(
      fc.property(fc.double({ min: -15, max: 15, noNaN: true }), (sum) => {
        const given = chance({ one: sum }, ['one'], { bias: 0, weights: { one: 1 } });

        expect(logOdds(given)).toBeCloseTo(sum, 5);
      }),
    );
  });
});
