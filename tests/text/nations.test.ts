import { describe, expect, it } from 'vitest';
import { nationNamesOf } from '../../src/text/nations.ts';
import { words } from '../../src/text/words.ts';

describe('nationNamesOf', () => {
  it('names countries, in order, those that the corpus does not treat left out', () => {
    expect(nationNamesOf(['GB', 'PT', 'EU', 'SE'])).toEqual(['uk', 'eu', 'sweden']);
  });

  it.each([
    ['British', 'GB'],
    ['U.S.', 'US'],
    ['New Zealanders', 'NZ'],
    ['Swedish', 'SE'],
    ['Germans', 'DE'],
    ['Dutch', 'NL'],
  ])('gives the one word that "%s" is folded to', (said, code) => {
    expect(nationNamesOf([code])).toEqual(words(said));
  });
});
