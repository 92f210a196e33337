import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SteadySettings, steady } from '../../src/compose/steady.ts';
import { createVocabulary } from '../../src/text/vocabulary.ts';
import { aHit, aStatement } from '../support/builders.ts';

const settings: SteadySettings = { share: 0.5, best: 2, power: 1, firm: 0, kept: 3 };
const texts = {
  ferries: 'Night ferries at Selmaa were limited in May.',
  ferriesToo: 'The limit on night ferries at Selmaa is disputed.',
  gulls: 'Gulls nest on the lighthouse of Varn.',
  nets: 'Nets dry on the pier of Osk.',
};
const vocabulary = createVocabulary(Object.values(texts));

/** A statement in no company that says anything. */
function said(text: string, relevance: number) {
  const statement = aStatement({ text, heading: '' });
  return { ...aHit({ statement, relevance }), source: { ...aHit().source, title: '' } };
}
const textsOf = (hits: ReturnType<typeof steady>) => hits.map(({ statement }) => statement.text);

describe('steady', () => {
  it('draws what is like the best hits nearer to them than what merely ranked above it', () => {
    const hits = [said(texts.ferries, 0.9), said(texts.gulls, 0.4), said(texts.ferriesToo, 0.35)];

    expect(textsOf(steady(hits, vocabulary, { ...settings, best: 1 }))).toEqual([
      texts.ferries,
      texts.ferriesToo,
      texts.gulls,
    ]);
  });

  it('leaves the order as it is where likeness has no share', () => {
    const hits = [said(texts.ferries, 0.9), said(texts.gulls, 0.4), said(texts.ferriesToo, 0.35)];

    expect(steady(hits, vocabulary, { ...settings, share: 0 })).toEqual(hits);
  });

  it('lets the first so many keep their places, and draws none past them', () => {
    const hits = [
      said(texts.gulls, 0.6),
      said(texts.nets, 0.55),
      said(texts.ferries, 0.5),
      said(texts.ferriesToo, 0.5),
    ];
    const drawn = { ...settings, share: 1, best: 4, kept: 4 };

    expect(textsOf(steady(hits, vocabulary, drawn))[0]).not.toBe(texts.gulls);
    for (const firm of [1, 2]) {
      const steadied = steady(hits, vocabulary, { ...drawn, firm });
      const least = hits[firm - 1]?.relevance ?? 0;

      expect(steadied.slice(0, firm)).toEqual(hits.slice(0, firm));
      expect(Math.max(...steadied.slice(firm).map(({ relevance }) => relevance))).toBeLessThanOrEqual(least);
    }
  });

  it('counts what stands in the questions that a statement answers, and its heading', () => {
    const [best, other] = [said(texts.ferries, 0.9), said(texts.gulls, 0.4)];
    const statement = { ...said(texts.nets, 0.35).statement, questions: ['Which night ferries at Selmaa?'] };

    const hits = [best, other, { ...said(texts.nets, 0.35), statement }];

    expect(textsOf(steady(hits, vocabulary, { ...settings, best: 1 }))[1]).toBe(texts.nets);
  });

  it('keeps so many, and none of none', () => {
    const hits = Object.values(texts).map((text, at) => said(text, 0.9 - at / 10));

    expect(steady(hits, vocabulary, settings)).toHaveLength(3);
    expect(steady([], vocabulary, settings)).toEqual([]);
  });

  it('gives no hit more relevance than the best had', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom(...Object.values(texts)), fc.double({ min: 0.01, max: 1, noNaN: true })),
          { minLength: 1, maxLength: 9 },
        ),
        (given) => {
          const hits = given
            .map(([text, relevance]) => said(text, relevance))
            .sort((one, other) => other.relevance - one.relevance);

          const steadied = steady(hits, vocabulary, settings);

          expect(Math.max(...steadied.map(({ relevance }) => relevance))).toBeLessThanOrEqual(
            (hits[0]?.relevance ?? 0) + 1e-9,
          );
        },
      ),
    );
  });
});
