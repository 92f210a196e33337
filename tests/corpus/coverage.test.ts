import { describe, expect, it } from 'vitest';
import { coverageOf, missingVoices } from '../../src/corpus/coverage.ts';
import { aCorpus, aSource, aStatement, aTopic } from '../support/builders.ts';

const ferries = aTopic({ id: 'ferries', voices: ['press', 'court', 'academic'] });
const corpus = aCorpus({
  topics: [ferries, aTopic({ id: 'buses', voices: ['press'] })],
  sources: [
    aSource({
      id: 'a',
      topics: ['ferries'],
      countries: ['FI', 'SE'],
      published: '2024-06',
      seen: 'excerpt',
      statements: [
        aStatement({ id: 'a#1', voice: 'press' }),
        aStatement({ id: 'a#2', voice: 'court', standing: { kind: 'claim', by: 'Judge Berg' } }),
      ],
    }),
    aSource({
      id: 'b',
      topics: ['ferries'],
      countries: ['FI'],
      published: undefined,
      statements: [aStatement({ id: 'b#1', voice: 'press', standing: { kind: 'contested', with: ['a'] } })],
    }),
  ],
});

describe('coverageOf', () => {
  const coverage = coverageOf(corpus);

  it('counts sources and statements by topic and by who speaks', () => {
    expect(coverage.total).toEqual({ sources: 2, statements: 3 });
    expect(coverage.topics).toMatchObject([
      {
        id: 'ferries',
        total: { sources: 2, statements: 3 },
        voices: { press: { sources: 2, statements: 2 }, court: { sources: 1, statements: 1 } },
        missing: ['academic'],
        oldest: '2024-06',
        newest: '2024-06',
      },
      { id: 'buses', total: { sources: 0, statements: 0 }, missing: ['press'], oldest: undefined },
    ]);
  });

  it('counts by country, standing, way of seeing and year', () => {
    expect(coverage.countries.map(({ country, total }) => [country, total.sources])).toEqual([
      ['FI', 2],
      ['SE', 1],
    ]);
    expect(coverage.standings).toEqual({ fact: 1, claim: 1, contested: 1 });
    expect(coverage.seen).toEqual({ primary: 1, excerpt: 1, secondary: 0 });
    expect(coverage.years).toEqual({ '2024': 1, unknown: 1 });
    expect(coverage.newest).toBe('2024-06');
  });
});

describe('missingVoices', () => {
  it('is the voices due on a topic that no statement on it has', () => {
    expect(missingVoices(ferries, corpus.sources)).toEqual(['academic']);
    expect(missingVoices(ferries, [])).toEqual(['press', 'court', 'academic']);
  });
});
