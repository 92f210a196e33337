import { describe, expect, it } from 'vitest';
import { countriesIn } from '../../src/understand/places.ts';

describe('countriesIn', () => {
  it.each([
    ['What did Sweden say?', ['SE']],
    ['What did the Swedes and the British say to Swedish papers?', ['SE', 'GB']],
    ['What did the United Kingdom and New Zealand report?', ['GB', 'NZ']],
    ['What did the U.S. tell Germany?', ['US', 'DE']],
    ['What did Washington tell Berlin and The Hague?', ['US', 'DE', 'NL']],
    ['What holds in the EU?', ['EU']],
  ])('finds the countries of "%s" in order, each once', (question, countries) => {
    expect(countriesIn(question)).toEqual(countries);
  });

  it.each(['Tell us what is known.', 'Who saw the germane report?', 'What do Europeans say?'])(
    'finds none in "%s"',
    (question) => {
      expect(countriesIn(question)).toEqual([]);
    },
  );
});
