import { describe, expect, it } from 'vitest';
import { sufficiency, sufficiencyFeatures } from '../../src/compose/sufficiency.ts';
import { settings } from '../../src/config.ts';
import { aHit, aQuestion } from '../support/builders.ts';

const evidence = { covered: 0.4, similarity: 0.3, heaviestMissing: 0.5, shape: 1 };

describe('sufficiencyFeatures', () => {
  it('looks at the best hit, and at the best of the first five', () => {
    const hits = [
      aHit({ evidence }),
      ...[0.6, 0.7, 0.8, 0.5, 0.9].map((covered) =>
        aHit({ evidence: { covered, similarity: covered, heaviestMissing: 1 - covered } }),
      ),
    ];

    expect(sufficiencyFeatures(aQuestion(), hits)).toEqual({
      bestCovered: 0.4,
      mostCovered: 0.8,
      bestSimilarity: 0.3,
      mostSimilarity: 0.8,
      bestMissing: 0.5,
      leastMissing: expect.closeTo(0.2),
      bestShape: 0.3,
      shortness: 1,
    });
  });

  it.each([
    ['figure', 1],
    ['date', 1],
    ['who', 0.3],
  ] as const)('holds the shape of the best hit against a question for a %s', (wanted, bestShape) => {
    expect(sufficiencyFeatures(aQuestion({ wanted }), [aHit({ evidence })])).toMatchObject({ bestShape });
  });

  it('is the less short the more terms a question has', () => {
    const terms = ['a', 'b', 'c', 'd'].map((stem) => ({ stem, weight: 1 }));

    expect(sufficiencyFeatures(aQuestion({ terms }), [aHit()])).toMatchObject({ shortness: 0.25 });
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
    const question = aQuestion({ wanted: 'figure', terms: [{ stem: 'ferri', weight: 1 }] });

    expect(sufficiency(question, [aHit({ evidence: { similarity: 0.8, shape: 1 } })], model)).toBeGreaterThan(
      least,
    );
    expect(sufficiency(question, [shares], model)).toBeLessThan(least);
  });
});
