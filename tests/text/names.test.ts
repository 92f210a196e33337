import { describe, expect, it } from 'vitest';
import { nameWordsIn } from '../../src/text/names.ts';

describe('nameWordsIn', () => {
  it.each([
    ['The port of Selmaa met Aino Aalto.', ['selmaa', 'aino', 'aalto']],
    ['The U.S. embassy asked the BKA.', ['u.s', 'bka']],
    ['It fined Skellefteå’s harbour.', ['skelleftea']],
    ['It was reported by Newsin60 and pressreview24.', ['newsin60', 'pressreview24']],
    ['The non-German and anti-Christian acts.', ['german', 'christian']],
    ['In May, on Monday, it closed.', ['monday']],
    ['The Bay of the Sea', ['bay', 'sea']],
    ['a 17-year-old in the 1990s', []],
  ])('finds the names in "%s"', (text, names) => {
    expect(nameWordsIn(text)).toEqual(names);
  });

  it.each([
    ['Sweden closed it.', ['sweden']],
    ['Reuters says so.', ['reuters']],
    ['Amnesty International agreed.', ['amnesty', 'international']],
    ["Selmaa's harbour closed.", ['selmaa']],
    ['It closed. Norway agreed.', ['norway']],
  ])('takes the first word of "%s" for a name', (text, names) => {
    expect(nameWordsIn(text)).toEqual(names);
  });

  it.each([
    'Ferries closed.',
    'In Swedish ports',
    'Former Swedish pilots',
    'Several Labour members',
    'Two ports',
    'He said: "No".',
  ])('does not take the first word of "%s" for a name', (text) => {
    expect(nameWordsIn(text)).not.toContain(text.split(' ')[0]?.toLowerCase());
  });
});
