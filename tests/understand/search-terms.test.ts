import { describe, expect, it } from 'vitest';
import { createSpeller } from '../../src/text/speller.ts';
import { relatedTerms, searchTerms, spellcheck } from '../../src/understand/search-terms.ts';
import type { Neutralised } from '../../src/understand/variants.ts';

function neutralised(given: Partial<Neutralised>): Neutralised {
  return { text: '', rest: '', topics: [], names: [], touched: [], ...given };
}

function weightsOf(terms: readonly { stem: string; weight: number }[]) {
  return Object.fromEntries(terms.map(({ stem, weight }) => [stem, weight]));
}

describe('searchTerms', () => {
  it('searches the words that mean something, each once, and none of asking', () => {
    const terms = searchTerms(
      neutralised({ rest: 'Hi, quick question please: how many ferries, which ferry exactly?' }),
      [],
    );

    expect(terms).toEqual([{ stem: 'ferri', weight: 1 }]);
  });

  it('shares one weight among the words of a topic’s name, and keeps the question’s own in full', () => {
    const terms = searchTerms(
      neutralised({ rest: 'when did ferries stop', names: ['the limit on night ferries'] }),
      [],
    );

    expect(weightsOf(terms)).toEqual({ ferri: 1, stop: 1, limit: 0.5, night: 0.5 });
  });

  it('means the topic of a set term only where a question has few words', () => {
    const touched = ['fees'];

    const short = searchTerms(neutralised({ rest: 'what of the order', touched }), []);
    const long = searchTerms(
      neutralised({ rest: 'lighthouse keepers counted boats, buoys and gulls', touched }),
      [],
    );

    expect(weightsOf(short)).toHaveProperty('fee');
    expect(weightsOf(long)).not.toHaveProperty('fee');
  });

  it('brings along the country that a capital stands for, at half its weight', () => {
    const terms = searchTerms(neutralised({ rest: 'stockholm ferries' }), ['sweden']);

    expect(weightsOf(terms)).toEqual({ stockholm: 1, ferri: 1, sweden: 0.5 });
  });
});

describe('relatedTerms', () => {
  it('widens a search by relatives, lighter than the word they stand for, never by its own words', () => {
    const own = [
      { stem: 'murder', weight: 1 },
      { stem: 'homicid', weight: 0.5 },
    ];

    const related = weightsOf(relatedTerms(own, []));

    expect(related).toHaveProperty('kill', expect.closeTo(0.4));
    expect(Object.keys(related)).not.toContain('murder');
    expect(Object.keys(related)).not.toContain('homicid');
  });

  it('searches what means the same before what may be meant, both lighter than the word itself', () => {
    const own = [
      { stem: 'boat', weight: 1, same: ['ferri', 'ship'], near: ['ferri', 'raft', 'gull'] },
      { stem: 'ship', weight: 1 },
      { stem: 'kayak', weight: 0.5, same: ['gull'] },
    ];

    expect(weightsOf(relatedTerms(own, []))).toEqual({
      ferri: expect.closeTo(0.7),
      raft: expect.closeTo(0.4),
      gull: expect.closeTo(0.4),
    });
  });

  it('adds the words of the topics touched, the less each the more they are', () => {
    const one = weightsOf(relatedTerms([], ['fees']));
    const four = weightsOf(relatedTerms([], ['night ferries and quiet harbours']));

    expect(one).toEqual({ fee: 0.6 });
    expect(Object.values(four)).toEqual([0.3, 0.3, 0.3, 0.3]);
  });
});

describe('spellcheck', () => {
  it('puts misspelt words right and leaves marks, figures and the rest as they stand', () => {
    const spell = createSpeller(['ferries ferries statistics statistics']);

    expect(spellcheck('Which FERRISE, in 2024 (statistcs)? Tusen tack!', spell)).toBe(
      'Which ferries, in 2024 (statistics)? Tusen tack!',
    );
  });
});
