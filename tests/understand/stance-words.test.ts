import { describe, expect, it } from 'vitest';
import { stem, words } from '../../src/text/words.ts';
import { isStance } from '../../src/understand/stance-words.ts';

function stancesIn(text: string): string[] {
  return words(text).filter((word) => isStance(stem(word)));
}

describe('isStance', () => {
  it.each([
    ['the shameful ban', 'the heroic ban', ['shameful'], ['heroic']],
    ['they whitewashed it', 'they vilified it', ['whitewashed'], ['vilified']],
    ['a lenient order', 'a draconian order', ['lenient'], ['draconian']],
    ['said woke elites', 'said racist bigots', ['woke', 'elites'], ['racist', 'bigots']],
    ['reckless flooding', 'brutal crackdown', ['reckless', 'flooding'], ['brutal', 'crackdown']],
  ])('sets aside what "%s" and "%s" feel, whichever side it is', (one, other, ofOne, ofOther) => {
    expect(stancesIn(one)).toEqual(ofOne);
    expect(stancesIn(other)).toEqual(ofOther);
  });

  it.each(['denied entry', 'a punishable act', 'sexual exploitation', 'hate speech', 'the Lobby register'])(
    'keeps "%s", which is a subject here',
    (text) => {
      expect(stancesIn(text)).toEqual([]);
    },
  );

  it.each(['ferry', 'migrants', 'asylum', 'illegal', 'deportation', 'crime', 'ban', 'rights'])(
    'keeps "%s", which says what is asked about',
    (text) => {
      expect(stancesIn(text)).toEqual([]);
    },
  );
});
