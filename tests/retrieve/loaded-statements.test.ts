import { describe, expect, it } from 'vitest';
import { loadedStatements } from '../../src/retrieve/loaded-statements.ts';
import { aCorpus, aSource, aStatement, aTopic } from '../support/builders.ts';

describe('loadedStatements', () => {
  it('are those that hold a loaded wording as whole words, quoted or not, of whichever side', () => {
    const statements = [
      'Owners speak of a “ferry ban” at Selmaa.',
      'Residents want quiet nights.',
      'The ferry bands play.',
      'The night limit holds.',
    ].map((text) => aStatement({ text }));
    const variants = [
      { term: 'ferry ban', usedBy: 'owners', loaded: true },
      { term: 'quiet nights', usedBy: 'residents', loaded: true },
      { term: 'night limit', usedBy: 'the press', loaded: false },
    ];
    const corpus = aCorpus({ sources: [aSource({ statements })], topics: [aTopic({ variants })] });

    expect([...loadedStatements(corpus)]).toEqual(statements.slice(0, 2).map(({ id }) => id));
  });
});
