import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/corpus/split-sentences.ts';

describe('splitSentences', () => {
  it.each([
    ['The port is loud. Is it? Yes!', ['The port is loud.', 'Is it?', 'Yes!']],
    ['It cost 3.5 million. Nobody paid.', ['It cost 3.5 million.', 'Nobody paid.']],
    ['Mr. Aalto and J. K. Berg met. They agreed.', ['Mr. Aalto and J. K. Berg met.', 'They agreed.']],
    [
      'See Art. 8 of the U.S. Constitution. It is long.',
      ['See Art. 8 of the U.S. Constitution.', 'It is long.'],
    ],
    ['  Over\n two lines.  ', ['Over two lines.']],
    ['No full stop', ['No full stop']],
    ['Ask Mr.', ['Ask Mr.']],
    ['', []],
  ])('splits %j', (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });

  it('loses and adds no word', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences' }), (text) => {
        expect(splitSentences(text).join(' ')).toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
  });
});
