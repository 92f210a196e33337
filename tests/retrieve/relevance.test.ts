import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, featureNames, features, judge } from '../../src/retrieve/relevance.ts';
import { createVocabulary } from '../../src/text/vocabulary.ts';
import { terms } from '../../src/text/words.ts';
import { aQuestion, aSource, aStatement } from '../support/builders.ts';

const vocabulary = createVocabulary(['ferries at the quay', 'ferries at night', 'ferries by day', 'murder']);

function aCandidate(text: string, given: Partial<Candidate> = {}): Candidate {
  return {
    statement: aStatement({ text }),
    source: aSource(),
    score: 1,
    similarity: 0.5,
    context: '',
    ...given,
  };
}

/** A question that searches all of its words in full. */
function asking(asked: string, given: Parameters<typeof aQuestion>[0] = {}) {
  return aQuestion({ asked, terms: terms(asked).map((stem) => ({ stem, weight: 1 })), ...given });
}

describe('features', () => {
  it('is covered by a statement with all of its words, and by none of them not at all', () => {
    const question = asking('night ferries');

    expect(features(question, aCandidate('Ferries call at night.'), vocabulary)).toMatchObject({
      covered: 1,
      heaviestMissing: 0,
      closeness: 1,
    });
    expect(features(question, aCandidate('The harbour is old.'), vocabulary)).toMatchObject({
      covered: 0,
      focus: 0,
      closeness: 0,
    });
  });

  it('weighs a word by its rarity: the rare one that is missing tells more', () => {
    const question = asking('night ferries');

    const common = features(question, aCandidate('Ferries are old.'), vocabulary);
    const rare = features(question, aCandidate('Night falls.'), vocabulary);

    expect(rare.covered).toBeGreaterThan(common.covered);
    expect(common.heaviestMissing).toBeCloseTo(1 - common.covered);
    expect(common.heaviestMissing).toBeGreaterThan(rare.heaviestMissing);
  });

  it('tells what stands in the statement from what its heading says and what a relative stands for', () => {
    const found = features(
      asking('murder night ferries'),
      aCandidate('A killing on a ferry.', { context: 'Night crossings' }),
      vocabulary,
    );

    expect(found.covered).toBeGreaterThan(0);
    expect(found.coveredByContext).toBeGreaterThan(0);
    expect(found.coveredByRelatives).toBeGreaterThan(0);
    expect(found.covered + found.coveredByContext + found.coveredByRelatives).toBeCloseTo(1);
    expect(found.heaviestMissing).toBe(0);
  });

  it('gives words that stand together more than the same words apart', () => {
    const question = asking('quay ferries');
    const apart = 'Ferries run in summer, autumn, winter, spring, storms, calm; seagulls own every quay.';

    expect(features(question, aCandidate('The quay has ferries.'), vocabulary).closeness).toBe(1);
    expect(features(question, aCandidate(apart), vocabulary).closeness).toBe(0);
  });

  it('gives a short statement more focus than a long one with the same words', () => {
    const question = asking('ferries');

    const short = features(question, aCandidate('Ferries stop.'), vocabulary);
    const long = features(question, aCandidate('Ferries stop, and gulls cry over grey water.'), vocabulary);

    expect(short.focus).toBeGreaterThan(long.focus);
  });

  it.each([
    [['FI'], ['FI', 'SE'], 1, 0],
    [['NO'], ['FI', 'SE'], 0, 1],
    [[], ['FI'], 0, 0],
    [['NO'], [], 0, 0],
  ])('holds a question on %j against a source on %j', (asked, of, country, otherCountry) => {
    const candidate = aCandidate('Ferries.', { source: aSource({ countries: of }) });

    expect(features(asking('ferries', { countries: asked }), candidate, vocabulary)).toMatchObject({
      country,
      otherCountry,
    });
  });

  it('marks the topic that is asked for, and what the corpus says of itself', () => {
    const question = asking('ferries', { topics: ['night-ferries'] });

    expect(features(question, aCandidate('This corpus holds no count.'), vocabulary)).toMatchObject({
      topic: 1,
      aboutTheCorpus: 1,
    });
    expect(
      features(question, aCandidate('A count.', { source: aSource({ topics: [] }) }), vocabulary),
    ).toMatchObject({ topic: 0, aboutTheCorpus: 0 });
  });

  it('keeps every share between 0 and 1, and a question of no words finite', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'night ferry murder killing quay .'.split('')) });

    fc.assert(
      fc.property(texts, texts, texts, (asked, text, context) => {
        const found = features(asking(asked), aCandidate(text, { context }), vocabulary);
        const shares = [found.covered, found.coveredByContext, found.coveredByRelatives];
        for (const share of [...shares, found.heaviestMissing, found.closeness]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
        expect(Number.isFinite(found.focus)).toBe(true);
      }),
    );
  });
});

describe('judge', () => {
  const none = {
    score: 0,
    similarity: 0,
    covered: 0,
    coveredByContext: 0,
    coveredByRelatives: 0,
    heaviestMissing: 0,
    closeness: 0,
    focus: 0,
    shape: 0,
    country: 0,
    otherCountry: 0,
    topic: 0,
    aboutTheCorpus: 0,
  };

  it('is the chance that the model gives, even where nothing speaks for or against', () => {
    expect(judge(none, { bias: 0, weights: none }).relevance).toBe(0.5);
    for (const name of featureNames) {
      const model = { bias: 0, weights: { ...none, [name]: 2 } };
      expect(judge({ ...none, [name]: 1 }, model).relevance).toBeCloseTo(0.8808, 4);
    }
  });

  it('counts a word of the heading, and the less a relative, as part of what is covered', () => {
    const found = { ...none, covered: 0.5, coveredByContext: 0.25, coveredByRelatives: 0.25 };

    const { evidence } = judge(
      { ...found, similarity: 0.7, heaviestMissing: 0.1, shape: -1 },
      { bias: 0, weights: none },
    );

    expect(evidence).toEqual({ covered: 0.75, similarity: 0.7, heaviestMissing: 0.1, shape: -1 });
  });
});
