import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse } from '../../src/retrieve/fuse.ts';

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const ranking = fc.uniqueArray(fc.record({ id: ids, score: fc.integer({ min: 1, max: 40 }) }), {
  selector: ({ id }) => id,
});
const rankings = fc.array(fc.record({ ranking, share: fc.constantFrom(0.25, 0.5, 1) }), { maxLength: 4 });

describe('fuse', () => {
  it('adds up shares of the best, so that how far ahead a hit is counts', () => {
    const fused = fuse([
      {
        ranking: [
          { id: 'a', score: 20 },
          { id: 'b', score: 5 },
        ],
        share: 0.5,
      },
      {
        ranking: [
          { id: 'b', score: 0.8 },
          { id: 'a', score: 0.6 },
          { id: 'c', score: 0.4 },
        ],
        share: 0.4,
      },
    ]);

    expect(fused.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(fused.map(({ score }) => score.toFixed(3))).toEqual(['0.800', '0.525', '0.200']);
  });

  it('orders equal hits by id, and takes nothing from a ranking without a score above 0', () => {
    const equal = ['c', 'a', 'b'].map((id) => ({ id, score: 2 }));

    expect(fuse([{ ranking: equal, share: 1 }]).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(fuse([{ ranking: [{ id: 'a', score: -0.2 }], share: 1 }])).toEqual([]);
    expect(fuse([])).toEqual([]);
  });

  it('gives no hit less for being far from the question in another ranking', () => {
    const [hit] = fuse([
      { ranking: [{ id: 'a', score: 3 }], share: 0.5 },
      {
        ranking: [
          { id: 'b', score: 0.1 },
          { id: 'a', score: -0.9 },
        ],
        share: 0.5,
      },
    ]);

    expect(hit).toEqual({ id: 'a', score: 0.5 });
  });

  it('does not depend on the order of the rankings, nor on that within them', () => {
    fc.assert(
      fc.property(rankings, (given) => {
        const turned = [...given].reverse().map((one) => ({ ...one, ranking: [...one.ranking].reverse() }));
        const scores = new Map(fuse(turned).map(({ id, score }) => [id, score]));

        const fused = fuse(given);

        expect(scores.size).toBe(fused.length);
        for (const { id, score } of fused) expect(scores.get(id)).toBeCloseTo(score, 10);
      }),
    );
  });

  it('puts a hit of two rankings before its equal in one of them', () => {
    fc.assert(
      fc.property(
        ranking,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (others, one, two) => {
          const fused = fuse([
            { ranking: [...others, { id: 'once', score: one }, { id: 'twice', score: one }], share: 0.5 },
            { ranking: [...others, { id: 'twice', score: two }], share: 0.5 },
          ]).map(({ id }) => id);

          expect(fused.indexOf('twice')).toBeLessThan(fused.indexOf('once'));
        },
      ),
    );
  });
});
