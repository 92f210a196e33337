import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, stem, terms, words } from '../../src/text/words.ts';

describe('fold', () => {
  it.each([
    ['Skellefteå’s', "skelleftea's"],
    ['Chișinău', 'chisinau'],
    ['2015–2016', '2015-2016'],
    ['ﬁnal', 'final'],
  ])('folds "%s"', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing that it has folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('words', () => {
  it.each([
    ["The port's 1,400 boats.", ['the', 'port', '1400', 'boats']],
    ['U.S. and US and USA and the United States', ['usa', 'and', 'usa', 'and', 'usa', 'and', 'the', 'usa']],
    ['u.s. law, u.s.a. and u.k. law', ['usa', 'law', 'usa', 'and', 'uk', 'law']],
    ['USAID uses us', ['usaid', 'uses', 'us']],
    ['British, U.K. and United Kingdom', ['uk', 'uk', 'and', 'uk']],
    ['Swedish Swedes in Sweden', ['sweden', 'sweden', 'in', 'sweden']],
    ['offences, programmes', ['offenses', 'programs']],
    ['41.8% of 3.5.', ['41.8%', 'of', '3.5']],
    ['', []],
  ])('reads %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('stem', () => {
  it.each([
    ['directives', 'cable'],
    ['deported', 'expulsion'],
    ['migrants', 'migration'],
    ['jailed', 'prison'],
  ])('takes "%s" and "%s" for one word', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it('leaves numbers as they are', () => {
    expect(stem('1990s')).toBe('1990s');
  });
});

describe('terms', () => {
  it('keeps the stems that carry meaning, in order and as often as they come', () => {
    expect(terms('The ferries and the ferry are on the quay')).toEqual(['ferri', 'ferri', 'quai']);
  });
});
