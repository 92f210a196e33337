import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/corpus/coverage.ts';
import { voices } from '../../src/domain.ts';
import { coverageToText } from '../../src/present/coverage-to-text.ts';
import { aCorpus, aSource, aStatement, aTopic } from '../support/builders.ts';

describe('coverageToText', () => {
  it('says what the corpus holds by topic, country and voice, and what it lacks', () => {
    const statements = (['press', 'court', 'press'] as const).map((voice) => aStatement({ voice }));
    const corpus = aCorpus({
      sources: [aSource({ statements }), aSource({ id: 'b', countries: ['SE'], published: '2024' })],
      topics: [aTopic(), aTopic({ id: 'fees', contested: false, voices: [] })],
    });

    expect(coverageToText(coverageOf(corpus))).toBe(
      `Corpus 0123456789ab: 2 sources, 4 statements, newest 2025-01-15
Standing: fact 4, claim 0, contested 0
Seen: primary 2, excerpt 0, secondary 0

Topics (statements by voice)
  night-ferries (contested): 2 sources, 4 statements, 2024 to 2025-01-15
      press 2 (50%), court 1 (25%), official-statistics 1 (25%)
  fees: 0 sources, 0 statements, ? to ?

Countries (statements by voice)
  FI: 1 sources, 3 statements
      press 2 (67%), court 1 (33%)
  SE: 1 sources, 1 statements
      official-statistics 1 (100%)

Gaps (voices that ought to be heard on a topic and say nothing)
  night-ferries: host government, rights advocacy
`,
    );
  });

  it('says that there are no gaps', () => {
    expect(coverageToText(coverageOf(aCorpus({ topics: [] })))).toMatch(/say nothing\)\n {2}none\n$/);
  });

  it('has no line over 100 characters, however many voices speak or are missing', () => {
    const some = fc.subarray([...voices]);

    fc.assert(
      fc.property(some, some, (speaking, due) => {
        const statements = speaking.map((voice) => aStatement({ voice }));
        const corpus = aCorpus({
          sources: [aSource({ statements })],
          topics: [aTopic({ voices: due })],
        });

        const lines = coverageToText(coverageOf(corpus)).split('\n');

        expect(lines.filter((line) => line.length > 100)).toEqual([]);
      }),
    );
  });
});
