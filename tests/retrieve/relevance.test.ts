import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/domain.ts';
import { noFit } from '../../src/retrieve/dossier-finder.ts';
import { type Candidate, featureNames, features, judge, unknownShare } from '../../src/retrieve/relevance.ts';
import { createVocabulary } from '../../src/text/vocabulary.ts';
import { terms } from '../../src/text/words.ts';
import { aQuestion, aSource, aStatement } from '../support/builders.ts';
import { noWeights } from '../support/no-weights.ts';

const vocabulary = createVocabulary(['ferries at the quay', 'ferries at night', 'ferries by day', 'murder']);

function aCandidate(text: string, given: Partial<Candidate> = {}): Candidate {
  return {
    statement: aStatement({ text }),
    source: aSource(),
    score: 1,
    ranked: { statement: 0, passage: 0, source: 0, question: 0 },
    similarity: 0.5,
    askedSimilarity: 0,
    asked: { nearest: 0, often: 0 },
    dossier: noFit,
    newness: 0,
    isLoaded: false,
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

  it('tells what stands in a reader’s question that the statement answers from what it says itself', () => {
    const statement = aStatement({ text: 'Ferries are loud.', questions: ['By night?', 'At the quay?'] });
    const candidate = aCandidate('', { statement, context: 'Night' });

    const found = features(asking('night ferries quay'), candidate, vocabulary);

    expect(found.covered).toBeGreaterThan(0);
    expect(found.coveredByQuestions).toBeGreaterThan(found.covered);
    expect(found.covered + found.coveredByQuestions).toBeCloseTo(1);
    expect(found).toMatchObject({ coveredByContext: 0, heaviestMissing: 0 });
  });

  it('takes the one reader’s question that holds most of what the statement lacks', () => {
    const covered = (...questions: readonly string[]) =>
      features(
        asking('night ferries quay'),
        aCandidate('', { statement: aStatement({ text: 'Ferries are loud.', questions }) }),
        vocabulary,
      ).askedCovered;

    expect(covered('At the quay by night?')).toBeCloseTo(1);
    expect(covered('At the quay?', 'By night?')).toBeLessThan(1);
    expect(covered('At the quay?', 'By night?')).toBeGreaterThan(0);
    expect(covered()).toBeGreaterThan(0);
    expect(covered()).toBeLessThan(covered('At the quay?'));
  });

  it('takes over what each ranking gave, and how near question and reader’s question are', () => {
    const candidate = aCandidate('Ferries.', {
      ranked: { statement: 0.1, passage: 0.2, source: 0.3, question: 0.4 },
      askedSimilarity: 0.6,
      asked: { nearest: 0.5, often: 0.25 },
    });

    expect(features(asking('ferries'), candidate, vocabulary)).toMatchObject({
      byStatement: 0.1,
      byPassage: 0.2,
      bySource: 0.3,
      byQuestion: 0.4,
      similarity: 0.5,
      askedSimilarity: 0.6,
    });
  });

  it.each([
    ['Ferries of Norrholm, Berg and Aalto', 'Ferries of Norrholm met Berg and Aalto.', 0],
    ['Ferries of Norrholm', 'Ferries stop.', 1],
    ['Ferries of Norrholm, Berg and Aalto', 'Ferries stop.', 2],
    ['Ferries of an unheard galleon', 'Ferries stop.', 2],
    ['Ferries and night', 'Ferries stop.', 0],
  ])('counts of "%s" the names that "%s" lacks, two at most', (asked, text, namesMissing) => {
    const named = createVocabulary(['The Norrholm quay met Berg.', 'The Aalto ferries', 'night', 'a quay']);

    expect(features(asking(asked), aCandidate(text), named)).toMatchObject({ namesMissing });
  });

  it.each([
    ['heading', { context: 'Norrholm' }],
    ['publisher', { source: aSource({ publisher: 'Port of Norrholm' }) }],
    ['reader’s question', { statement: aStatement({ text: 'It stops.', questions: ['And Norrholm?'] }) }],
    ['country', { source: aSource({ countries: ['SE'] }) }],
  ] as const)('misses no name that its %s gives', (what, given) => {
    const asked = what === 'country' ? 'Ferries of Sweden' : 'Ferries of Norrholm';
    const named = createVocabulary(['The Norrholm ferries', 'The ferries of Sweden']);

    expect(features(asking(asked), aCandidate('It stops.'), named)).toMatchObject({ namesMissing: 1 });
    expect(features(asking(asked), aCandidate('It stops.', given), named)).toMatchObject({ namesMissing: 0 });
  });

  it.each([
    ['DE', 'Ferries of Germany'],
    ['NO', 'Ferries of Norway'],
    ['IT', 'Ferries of Italy'],
    ['FR', 'Ferries of France'],
  ])('misses no country that the source is about: %s', (country, asked) => {
    const candidate = aCandidate('Ferries stop.', { source: aSource({ countries: [country] }) });

    expect(features(asking(asked), candidate, createVocabulary(['ferries']))).toMatchObject({
      namesMissing: 0,
    });
  });

  it('misses no name that the question only may mean', () => {
    const question = asking('ferries', { terms: [{ stem: 'norrholm', weight: 0.5 }] });

    expect(features(question, aCandidate('Ferries.'), createVocabulary([]))).toMatchObject({
      namesMissing: 0,
    });
  });

  it.each([
    ['How many in 2024?', 'In 2023 and 2024 it counted 412.', 1, 0],
    ['How many in 2024?', 'In 2023 it counted 655.', 0, 1],
    ['How many in 2024?', 'It counted 655.', 0, 0],
    ['How many?', 'In 2023 it counted 655.', 0, 0],
  ])('holds the year of "%s" against "%s"', (asked, text, sameYear, otherYear) => {
    expect(features(asking(asked), aCandidate(text), vocabulary)).toMatchObject({ sameYear, otherYear });
  });

  it('marks who speaks when the question names them', () => {
    const claim = aStatement({ text: 'It is loud.', standing: { kind: 'claim', by: 'Quay League' } });
    const by = (asked: string) =>
      features(asking(asked), aCandidate('', { statement: claim }), vocabulary).party;

    expect(by('What does the Quay League say?')).toBe(1);
    expect(by('What does the Port of Selmaa say?')).toBe(1);
    expect(by('What do residents say?')).toBe(0);
  });

  it('marks what a follow-up was shown before, and what stands beside it', () => {
    const [shown, beside] = [aStatement({ text: 'Ferries stop.' }), aStatement({ text: 'Ferries call.' })];
    const question = asking('ferries', { shown: [shown] });
    const elsewhere = aCandidate('', { statement: shown, source: aSource({ id: 'elsewhere' }) });

    expect(features(question, aCandidate('', { statement: shown }), vocabulary)).toMatchObject({
      sameSource: 1,
      shownBefore: 1,
    });
    expect(features(question, aCandidate('', { statement: beside }), vocabulary)).toMatchObject({
      sameSource: 1,
      shownBefore: 0,
    });
    expect(features(question, elsewhere, vocabulary)).toMatchObject({ sameSource: 0 });
    expect(features(asking('ferries'), aCandidate('Ferries.'), vocabulary)).toMatchObject({
      sameSource: 0,
      shownBefore: 0,
    });
  });

  it('is covered by what means the same, and by what may be meant only as by a relative', () => {
    const question = (given: { readonly same?: readonly string[]; readonly near?: readonly string[] }) =>
      asking('boats', { terms: [{ stem: 'boat', weight: 1, ...given }] });
    const [own, beside] = [aCandidate('Ferries call.'), aCandidate('Gulls cry.', { context: 'Ferries' })];
    const answering = aCandidate('', {
      statement: aStatement({ text: 'Gulls cry.', questions: ['Which ferries?'] }),
    });

    expect(features(question({ same: ['ferri'] }), own, vocabulary)).toMatchObject({
      covered: 1,
      namesMissing: 0,
      heaviestMissing: 0,
    });
    expect(features(question({ same: ['ferri'] }), beside, vocabulary)).toMatchObject({
      coveredByContext: 1,
    });
    expect(features(question({ same: ['ferri'] }), answering, vocabulary)).toMatchObject({
      coveredByQuestions: 1,
    });
    expect(features(question({ near: ['ferri'] }), own, vocabulary)).toMatchObject({
      covered: 0,
      coveredByRelatives: 1,
      heaviestMissing: 0,
    });
    expect(features(question({}), own, vocabulary)).toMatchObject({ heaviestMissing: 1, namesMissing: 1 });
  });

  it('keeps every share between 0 and 1, and a question of no words finite', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'night ferry murder killing quay .'.split('')) });

    fc.assert(
      fc.property(texts, texts, texts, fc.array(texts), (asked, text, context, questions) => {
        const statement = aStatement({ text, questions });
        const found = features(asking(asked), aCandidate('', { statement, context }), vocabulary);
        const shares = [
          found.covered,
          found.coveredByQuestions,
          found.coveredByContext,
          found.coveredByRelatives,
        ];
        for (const share of [...shares, found.heaviestMissing, found.closeness, found.askedAlike]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
        expect(Number.isFinite(found.focus)).toBe(true);
      }),
    );
  });
});

describe('unknownShare', () => {
  const share = (asked: string) => unknownShare(asking(asked), vocabulary);

  it('is the share of a question in words that the corpus does not know', () => {
    expect(share('night ferries')).toBe(0);
    expect(share('galleons')).toBe(1);
    expect(share('night galleons')).toBeGreaterThan(0.5);
    expect(share('night galleons')).toBeLessThan(1);
    expect(share('')).toBe(0);
  });

  it('knows a word by another that means the same, not by one that may be meant', () => {
    const galleon = { stem: 'galleon', weight: 1 };
    const of = (term: Question['terms'][number]) => unknownShare(aQuestion({ terms: [term] }), vocabulary);

    expect(of({ ...galleon, same: ['ferri'] })).toBe(0);
    expect(of({ ...galleon, near: ['ferri'] })).toBe(1);
  });
});

const nothing = { unknown: 0, gap: 0, wording: 0 };

describe('judge', () => {
  const none = noWeights(featureNames);

  it('is the chance that the model gives, even where nothing speaks for or against', () => {
    expect(judge(none, nothing, { bias: 0, weights: none }).relevance).toBe(0.5);
    for (const name of featureNames) {
      const model = { bias: 0, weights: { ...none, [name]: 2 } };
      expect(judge({ ...none, [name]: 1 }, nothing, model).relevance).toBeCloseTo(0.8808, 4);
    }
  });

  it('counts a word of the heading, and the less a relative, as part of what is covered', () => {
    const found = { ...none, covered: 0.5, coveredByContext: 0.25, coveredByRelatives: 0.25 };

    const { evidence } = judge({ ...found, similarity: 0.7, heaviestMissing: 0.1, shape: -1 }, nothing, {
      bias: 0,
      weights: none,
    });

    expect(evidence).toMatchObject({ covered: 0.75, similarity: 0.7, heaviestMissing: 0.1, shape: -1 });
  });

  it('counts a word of a reader’s question as covered, and takes the nearer of statement and question', () => {
    const found = { ...none, covered: 0.5, coveredByQuestions: 0.25, askedAlike: 0.6, namesMissing: 2 };

    const near = judge(
      { ...found, similarity: 0.7, askedSimilarity: 0.4 },
      { unknown: 0.2, gap: 0.3, wording: 1 },
      { bias: 0, weights: none },
    );
    const asked = judge({ ...found, similarity: 0.3, askedSimilarity: 0.9 }, nothing, {
      bias: 0,
      weights: none,
    });

    expect(near.evidence).toMatchObject({
      covered: 0.75,
      similarity: 0.7,
      askedAlike: 0.6,
      namesMissing: 2,
      unknown: 0.2,
    });
    expect(asked.evidence).toMatchObject({ similarity: 0.9, unknown: 0 });
  });
});
