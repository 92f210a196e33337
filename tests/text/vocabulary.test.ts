import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../src/text/vocabulary.ts';
import { stem } from '../../src/text/words.ts';

describe('createVocabulary', () => {
  const vocabulary = createVocabulary(['The ferry left.', 'The ferry and the ferry came.', 'A lighthouse.']);

  it('weighs a word by how few texts hold it, repeats not counted', () => {
    expect(vocabulary.weight(stem('ferry'))).toBeCloseTo(Math.log(1 + 1.5 / 2.5));
    expect(vocabulary.weight(stem('lighthouse'))).toBeCloseTo(Math.log(1 + 2.5 / 1.5));
  });

  it('weighs a word that no text holds most', () => {
    expect(vocabulary.has(stem('bridge'))).toBe(false);
    expect(vocabulary.weight(stem('bridge'))).toBeGreaterThan(vocabulary.weight(stem('lighthouse')));
  });

  it('takes a word for a name when it is more often written as one than not', () => {
    const { isName } = createVocabulary([
      'The ferry met Aino Berg.',
      'She saw Berg there.',
      'The Bridge stands.',
      'A bridge fell, and the bridge stood.',
      'The bridge, by night.',
    ]);

    expect(isName(stem('berg'))).toBe(true);
    expect(isName(stem('bridge'))).toBe(false);
    expect(isName(stem('ferry'))).toBe(false);
    expect(isName(stem('lighthouse'))).toBe(false);
  });
});
