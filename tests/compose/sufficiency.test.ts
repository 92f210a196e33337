import { describe, expect, it } from 'vitest';
import { sufficiency, sufficiencyFeatures } from '../../src/compose/sufficiency.ts';
import { settings } from '../../src/config.ts';
import type { Hit } from '../../src/domain.ts';
import { aHit, aQuestion, aSource, aStatement } from '../support/builders.ts';

const evidence = { covered: 0.4, similarity: 0.3, heaviestMissing: 0.5, shape: 1 };

function saying(text: string): Hit {
  return aHit({ statement: aStatement({ text }) });
}

describe('sufficiencyFeatures', () => {
  it('looks at the best hit, and at the best of the first five', () => {
    const hits = [
      aHit({ evidence }),
      ...[0.6, 0.7, 0.8, 0.5, 0.9].map((covered) =>
        aHit({ evidence: { covered, similarity: covered, heaviestMissing: 1 - covered } }),
      ),
    ];

    expect(sufficiencyFeatures(aQuestion(), hits)).toMatchObject({
      bestCovered: 0.4,
      mostCovered: 0.8,
      bestSimilarity: 0.3,
      mostSimilarity: 0.8,
      bestMissing: 0.5,
      leastMissing: expect.closeTo(0.2),
      bestShape: 0.3,
    });
  });

  it('looks at how relevant the two best hits are, and at none where there is none', () => {
    const hits = [aHit({ relevance: 0.8 }), aHit({ relevance: 0.6 }), aHit({ relevance: 0.4 })];

    expect(sufficiencyFeatures(aQuestion(), hits)).toMatchObject({ best: 0.8, second: 0.6 });
    expect(sufficiencyFeatures(aQuestion(), hits.slice(2))).toMatchObject({ best: 0.4, second: 0 });
    expect(sufficiencyFeatures(aQuestion(), [])).toMatchObject({ best: 0, second: 0, namesMissing: 1 });
  });

  it.each([
    [0, 0],
    [1, 1],
    [2, 1],
  ])('counts %d names that the best hit lacks as %d', (missing, namesMissing) => {
    const hits = [aHit({ evidence: { namesMissing: missing } }), aHit({ evidence: { namesMissing: 2 } })];

    expect(sufficiencyFeatures(aQuestion(), hits)).toMatchObject({ namesMissing });
  });

  it('takes over how much of the question the corpus does not know, all of it where nothing was found', () => {
    const hits = [aHit({ evidence: { unknown: 0.4 } }), aHit({ evidence: { unknown: 1 } })];

    expect(sufficiencyFeatures(aQuestion(), hits)).toMatchObject({ unknown: 0.4 });
    expect(sufficiencyFeatures(aQuestion(), [])).toMatchObject({ unknown: 1 });
  });

  it.each([
    ['How much did the limit cost?', 'The limit cost 3 million euros.', 0],
    ['How much did the limit cost?', 'The limit holds since 2024 for 412 ferries.', 1],
    ['What fine was paid?', 'The court set a fine of €5,000.', 0],
    ['By how many votes was it passed?', 'The council passed it by 31 to 12.', 0],
    ['By how many votes was it passed?', 'The council passed it in May 2024.', 1],
    ['How many ferries were counted?', 'The council passed it in May 2024.', 0],
  ])('asks of "%s" whether "%s" gives that kind of thing', (asked, text, kindMissing) => {
    expect(sufficiencyFeatures(aQuestion({ asked }), [saying(text)])).toMatchObject({ kindMissing });
  });

  it.each([
    ['What happened in 2024?', 'The limit was set in May 2024.', 0],
    ['What happened in 2023 or 2024?', 'The limit was set in May 2024.', 0.5],
    ['What happened in 2023?', 'The limit was set in May 2024.', 1],
    ['What happened?', 'The limit was set in May 2024.', 0],
  ])('asks of "%s" whether "%s" names its year', (asked, text, yearMissing) => {
    expect(sufficiencyFeatures(aQuestion({ asked }), [saying(text)])).toMatchObject({ yearMissing });
  });

  it.each([
    ['How many of the 655 ferries were late?', 'Of 655 ferries, 12 were late.', 1],
    ['How many of the 655 ferries were late?', 'There were 655 ferries.', 0],
  ])('asks of "%s" whether "%s" gives a figure that it does not give itself', (asked, text, newFigure) => {
    expect(sufficiencyFeatures(aQuestion({ asked, wanted: 'figure' }), [saying(text)])).toMatchObject({
      newFigure,
      isFigure: 1,
      isYesNo: 0,
    });
    expect(sufficiencyFeatures(aQuestion({ asked, wanted: 'yes-no' }), [saying(text)])).toMatchObject({
      newFigure: 0.5,
      isFigure: 0,
      isYesNo: 1,
    });
  });

  it.each([
    [['FI'], ['FI', 'SE'], 'Gulls cry.', 0],
    [['NO'], ['FI', 'SE'], 'Gulls cry.', 1],
    [['NO', 'FI'], ['FI'], 'Gulls cry.', 0],
    [['NO'], ['FI'], 'Norwegian gulls cry.', 0],
    [[], ['FI'], 'Gulls cry.', 0],
    [['NO'], [], 'Gulls cry.', 0],
  ])('holds a question on %j against a best hit on %j that says "%s"', (asked, of, text, elsewhere) => {
    const hits = [
      aHit({ statement: aStatement({ text }), source: aSource({ countries: of }) }),
      aHit({ source: aSource({ countries: ['IT'] }) }),
    ];

    expect(sufficiencyFeatures(aQuestion({ countries: asked }), hits)).toMatchObject({ elsewhere });
    expect(sufficiencyFeatures(aQuestion({ countries: asked }), [])).toMatchObject({ elsewhere: 0 });
  });

  it.each([
    [0, 0],
    [4, 0.4],
    [10, 1],
    [14, 1],
  ])('takes a question of %i words of its own for %d of a long one', (own, length) => {
    const terms = Array.from({ length: own }, (_, at) => ({ stem: `word${at}`, weight: 0.5 }));
    const beside = [{ stem: 'beside', weight: 0.49 }];

    expect(sufficiencyFeatures(aQuestion({ terms: [...terms, ...beside] }), [])).toMatchObject({ length });
  });

  it.each([
    ['date', 1, 0],
    ['overview', 0, 1],
    ['comparison', 0, 1],
    ['figure', 0, 0],
    ['position', 0, 0],
  ] as const)('knows a question for a %s', (wanted, isDate, isBroad) => {
    expect(sufficiencyFeatures(aQuestion({ wanted }), [])).toMatchObject({ isDate, isBroad });
  });

  it('reads the first three hits for what is asked', () => {
    const asked = 'How much did the limit cost in 2024?';
    const [paid, other] = [saying('In 2024 it cost 3 million euros.'), saying('Gulls cry.')];

    const third = sufficiencyFeatures(aQuestion({ asked }), [other, other, paid]);
    const fourth = sufficiencyFeatures(aQuestion({ asked }), [other, other, other, paid]);

    expect(third).toMatchObject({ kindMissing: 0, yearMissing: 0 });
    expect(fourth).toMatchObject({ kindMissing: 1, yearMissing: 1 });
  });

  it.each([
    ['figure', 1],
    ['date', 1],
    ['who', 0.3],
  ] as const)('holds the shape of the best hit against a question for a %s', (wanted, bestShape) => {
    expect(sufficiencyFeatures(aQuestion({ wanted }), [aHit({ evidence })])).toMatchObject({ bestShape });
  });
});

describe('sufficiency', () => {
  const model = settings.answer.extract.sufficiency;

  it('is nothing where nothing was retrieved', () => {
    expect(sufficiency(aQuestion(), [], model)).toBe(0);
  });

  it('is higher for a hit that covers the question than for one that shares a word', () => {
    const shares = aHit({ evidence: { covered: 0.2, similarity: 0.2, heaviestMissing: 0.8, shape: -1 } });
    const least = settings.answer.extract.leastSufficiency;
    const terms = ['night', 'ferri', 'count', '2024'].map((stem) => ({ stem, weight: 1 }));
    const question = aQuestion({ wanted: 'figure', terms });
    const covers = aHit({ relevance: 0.9, evidence: { similarity: 0.8, shape: 1 } });

    expect(sufficiency(question, [covers], model)).toBeGreaterThan(least);
    expect(sufficiency(question, [shares], model)).toBeLessThan(least);
  });
});
