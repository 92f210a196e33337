import { describe, expect, it } from 'vitest';
import { quotesAreVerbatim } from '../../src/verify/quote.ts';
import { aCited, aDraftStatement } from '../support/builders.ts';

describe('quotesAreVerbatim', () => {
  const statement =
    'The port calls night ferries "a danger to the sleep of all" and the league\'s plan a good start for Selmaa.';
  const check = (text: string) =>
    quotesAreVerbatim(aDraftStatement({ text }), [
      aCited(statement, { kind: 'fact' }, { title: 'Night ferries and the sleep of residents' }),
    ]);

  it.each([
    ['the whole quotation', 'It is "a danger to the sleep of all".'],
    ['a part of it, with other marks', 'It is “a danger to the sleep,” they say.'],
    ['a capital in it', '"A danger to the sleep of all", says the port.'],
    ['the title of the source', 'It stands in "Night ferries and the sleep of residents".'],
    ['no quotation but apostrophes', "The league's and the residents' plan, the port's and the boats' view."],
  ])('passes %s', (_what, text) => {
    expect(check(text)).toBeUndefined();
  });

  it.each([
    ['another word', 'It is "a threat to the sleep of all".'],
    ['another order', 'It is "the sleep of all a danger".'],
    ['half a word', 'It is "a danger to the sleep of al".'],
    ['our own words as theirs', 'It is "a good start for Selmaa".'],
    ['a term of ours as theirs', 'It is a "good start".'],
    ['an invented phrase in double marks', 'It is “an open door”.'],
    ['an invented phrase in single marks', "It is 'an open door'."],
    ['an invented phrase in curly single marks', 'It is ‘an open door’.'],
    ['an invented phrase in German marks', 'It is „an open door“.'],
    ['an invented phrase in French marks', 'It is « an open door ».'],
    ['no word at all', 'It is " ".'],
  ])('faults %s', (_what, text) => {
    expect(check(text)).toMatch(/^the quote ".*" is not in what it cites$/s);
  });

  it.each(['It is a "danger".', 'It is about "the sleep".'])('faults a scrap of a quotation: %s', (text) => {
    expect(check(text)).toMatch(/is too short a part of what was said$/);
  });
});
