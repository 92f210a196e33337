import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBm25Index } from '../../src/adapters/bm25-index.ts';
import { createMiniSearchIndex } from '../../src/adapters/minisearch-index.ts';
import { lexicalIndexContract } from '../contracts/lexical-index.ts';

lexicalIndexContract('createBm25Index', createBm25Index);

const words = ['owl', 'harbour', 'fee', 'quay', 'lamp', 'bridg', 'river', 'boat'];

describe('createBm25Index', () => {
  it('finds what MiniSearch finds, with the same scores', () => {
    const texts = fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 40,
    });
    const query = fc.array(
      fc.record({ stem: fc.constantFrom(...words, 'unknown'), weight: fc.constantFrom(0.2, 0.5, 1) }),
      { maxLength: 6 },
    );

    fc.assert(
      fc.property(texts, query, fc.integer({ min: 1, max: 50 }), (chosen, wanted, count) => {
        const documents = chosen.map((text, index) => ({ id: `d${index}`, text: text.join(' ') }));
        const found = createBm25Index(documents).search(wanted, count);
        const expected = createMiniSearchIndex(documents).search(wanted, count);

        expect(found.length).toBe(expected.length);
        found.forEach(({ score }, index) => {
          expect(score).toBeCloseTo(expected[index]?.score ?? -1, 9);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('starts every search from nothing', () => {
    const index = createBm25Index([
      { id: 'a', text: 'owl harbour' },
      { id: 'b', text: 'harbour' },
    ]);
    const search = () => index.search([{ stem: 'harbour', weight: 1 }], 5);

    expect(search()).toEqual(search());
  });
});
