import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness } from '../../src/retrieve/likeness.ts';
import { createLikenessIndex } from '../../src/retrieve/likeness-index.ts';
import { createVocabulary } from '../../src/text/vocabulary.ts';
import { terms } from '../../src/text/words.ts';

const vocabulary = createVocabulary(['gulls nest', 'gulls cry', 'nets dry']);

describe('the likeness index', () => {
  it('says of every text what likeness says, and leaves out only what shares nothing', () => {
    const word = fc.constantFrom('gull', 'nest', 'cry', 'net', 'dry', 'harbour', 'tide');
    const wanted = fc.array(
      fc.record({
        stem: word,
        weight: fc.constantFrom(0.5, 1),
        same: fc.option(fc.array(word, { maxLength: 2 }), { nil: undefined }),
      }),
      { maxLength: 6 },
    );
    const texts = fc.array(
      fc.array(word, { maxLength: 5 }).map((some) => some.join(' ')),
      { maxLength: 8 },
    );

    fc.assert(
      fc.property(texts, wanted, (held, asked) => {
        const found = createLikenessIndex(held, vocabulary)(asked);
        held.forEach((text, at) => {
          expect(found.get(at) ?? 0).toBeCloseTo(likeness(asked, new Set(terms(text)), vocabulary), 9);
        });
      }),
    );
  });
});
