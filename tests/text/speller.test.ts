import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSpeller, editDistance } from '../../src/text/speller.ts';

describe('createSpeller', () => {
  const spell = createSpeller([
    'ferries ferries immigration immigration harbour harbour harbour',
    'harbors harbors once lantern boat boat statistics statistics statical statical statical',
  ]);

  it.each([
    ['ferrise', 'ferries'],
    ['imigratoin', 'immigration'],
    ['harbou', 'harbour'],
    ['statistcs', 'statistics'],
  ])('puts "%s" right', (word, right) => {
    expect(spell(word)).toBe(right);
  });

  it.each([
    ['a known word', 'harbors'],
    ['a word seen once', 'once'],
    ['a word near one seen once', 'lanterm'],
    ['a short word', 'boot'],
    ['a stop word', 'about'],
    ['a word with a digit', 'ferrie5'],
    ['a word with another first letter', 'berries'],
    ['a word that nothing is near', 'lighthouse'],
    ['a middling word two edits away', 'ferrs'],
  ])('leaves %s alone', (_what, word) => {
    expect(spell(word)).toBeUndefined();
  });

  it('leaves alone what is English, though no text uses it', () => {
    const knowing = createSpeller(['ferries ferries'], (word) => word === 'berries' || word === 'ferried');

    expect(knowing('ferried')).toBeUndefined();
    expect(knowing('ferrise')).toBe('ferries');
  });

  it('prefers the more frequent of two words equally near', () => {
    expect(createSpeller(['waiters waiters waters waters waters'])('waaters')).toBe('waters');
  });
});

/** The textbook recursion, too slow for use. */
function slowDistance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [first, second] = [one.slice(1), other.slice(1)];
  const swapped = one[0] === other[1] && one[1] === other[0] && one.length > 1 && other.length > 1;
  return Math.min(
    slowDistance(first, other) + 1,
    slowDistance(one, second) + 1,
    slowDistance(first, second) + (one[0] === other[0] ? 0 : 1),
    swapped ? slowDistance(one.slice(2), other.slice(2)) + 1 : Number.POSITIVE_INFINITY,
  );
}

describe('editDistance', () => {
  it('is what the definition says, up to the most that is asked for', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(short, short, fc.integer({ min: 0, max: 6 }), (one, other, most) => {
        expect(editDistance(one, other, most)).toBe(Math.min(slowDistance(one, other), most + 1));
      }),
    );
  });
});
