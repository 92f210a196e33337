import { describe, expect, it } from 'vitest';
import { countriesOf } from '../../src/brief/country-names.ts';
import { readRequest } from '../../src/brief/read-request.ts';
import { createSpeller } from '../../src/text/speller.ts';
import { createNeutraliser } from '../../src/understand/variants.ts';
import { aCorpus, aSource, aTopic } from '../support/builders.ts';

const topics = [
  aTopic({
    id: 'night-ferries',
    name: 'the limit on night ferries',
    variants: [{ term: 'ferry ban', usedBy: 'shipowners', loaded: true }],
  }),
  aTopic({ id: 'harbour-dues', name: 'harbour dues' }),
];
const corpus = aCorpus({
  topics,
  sources: [aSource(), aSource({ id: 'se-dues-2024', countries: ['SE'], topics: ['harbour-dues'] })],
});
const deps = {
  corpus,
  neutralise: createNeutraliser(topics),
  spell: createSpeller(['Finland Sweden ferries harbour', 'Finland Sweden ferries harbour']),
  today: '2025-06-01',
};
const read = (asked: string) => readRequest(asked, deps);
const subjectsOf = (asked: string) => {
  const request = read(asked);
  return request.kind === 'briefing'
    ? request.subjects.map(({ countries, topics }) => ({ countries, topics }))
    : request;
};

describe('readRequest', () => {
  it('reads a country by its name, its people, its code, and misspelt', () => {
    const finland = [{ countries: ['FI'], topics: [] }];

    for (const asked of ['Finland', 'finland', 'fi', 'the Finnish situation', 'Finnland'])
      expect(subjectsOf(asked), asked).toEqual(finland);
  });

  it('knows every country by its own code, not by an old one', () => {
    expect(read('france')).toMatchObject({ reason: 'unknown-country', about: 'France' });
    expect(countriesOf('france and the united kingdom').countries).toEqual(['FR', 'GB']);
  });

  it('reads a topic by a wording of either side and by its plain words', () => {
    for (const asked of ['ferry ban', 'night ferries', 'the limit on night ferries'])
      expect(subjectsOf(asked), asked).toEqual([{ countries: [], topics: ['night-ferries'] }]);
  });

  it('reads a country with a topic', () => {
    expect(subjectsOf('sweden harbour dues')).toEqual([{ countries: ['SE'], topics: ['harbour-dues'] }]);
  });

  it('reads a comparison in the order asked, each country with the same topics', () => {
    expect(subjectsOf('compare sweden and finland on harbour dues')).toEqual([
      { countries: ['SE'], topics: ['harbour-dues'] },
      { countries: ['FI'], topics: ['harbour-dues'] },
    ]);
    expect(read('compare sweden')).toMatchObject({ kind: 'none', reason: 'compare-one' });
  });

  it('tells an unknown country from an unknown topic', () => {
    expect(read('japan')).toEqual({ kind: 'none', reason: 'unknown-country', about: 'Japan' });
    expect(read('football')).toEqual({ kind: 'none', reason: 'unknown-topic', about: 'football' });
  });

  it('reads what is new since a date, as exact as the date is given', () => {
    expect(read('since 2025-01-01')).toEqual({ kind: 'since', since: '2025-01-01', subject: undefined });
    expect(read("what's new since January 2025")).toMatchObject({ since: '2025-01' });
    expect(read('since last week')).toMatchObject({ since: '2025-05-25' });
    expect(read('since 2025 finland')).toMatchObject({ since: '2025', subject: { countries: ['FI'] } });
  });

  it('says of a date that it has not come, or that there is none', () => {
    expect(read('since 2025-06-02')).toMatchObject({ reason: 'future-date', about: '2025-06-02' });
    expect(read('since then')).toMatchObject({ reason: 'no-date' });
    expect(read('since 31 February 2025')).toMatchObject({ reason: 'no-date' });
  });

  it('declines what a question would be declined for', () => {
    expect(read('names of the victims in finland')).toMatchObject({ kind: 'none', reason: 'declined' });
    expect(read(' ?! ')).toMatchObject({ reason: 'empty' });
    expect(read('a'.repeat(201))).toMatchObject({ reason: 'too-long' });
  });
});
