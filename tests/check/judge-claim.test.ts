import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/check/compare-claim.ts';
import { judgeClaim } from '../../src/check/judge-claim.ts';
import { settings } from '../../src/config.ts';
import type { Standing } from '../../src/domain.ts';
import { noFit } from '../../src/retrieve/dossier-finder.ts';
import { aSource, aStatement } from '../support/builders.ts';

function aComparison(given: Partial<Comparison> & { readonly standing?: Standing } = {}): Comparison {
  const { standing = { kind: 'fact' }, ...rest } = given;
  const statement = aStatement({ standing });
  return {
    candidate: {
      statement,
      source: aSource(),
      score: 1,
      ranked: { statement: 1, passage: 1, source: 1, question: 1 },
      similarity: 1,
      askedSimilarity: 1,
      asked: { nearest: 1, often: 1 },
      dossier: noFit,
      newness: 0,
      isLoaded: false,
      context: '',
    },
    alike: 0.95,
    figures: { is: 'same' },
    dates: { is: 'unsaid' },
    places: { is: 'unsaid' },
    reversed: undefined,
    strange: undefined,
    weaker: undefined,
    isAttributed: false,
    ...rest,
  };
}

const judge = (...compared: Comparison[]) => judgeClaim(compared, settings.check.judge);
const claim = { kind: 'claim', by: 'Ministry of Shipping' } as const;
const contested = { kind: 'contested', with: ['fi-courier-noise-2024'] } as const;
const otherFigure = { figures: { is: 'other', words: '512' } } as const;

describe('judgeClaim', () => {
  it('supports what a fact says', () => {
    expect(judge(aComparison()).verdict).toBe('supported');
  });

  it('gives to its party what only a party says', () => {
    expect(judge(aComparison({ standing: claim })).verdict).toBe('attributed-opinion');
  });

  it('supports that a party says so', () => {
    expect(judge(aComparison({ standing: claim, isAttributed: true })).verdict).toBe('supported');
  });

  it('calls contested what a contested statement holds, even beside a fact', () => {
    expect(judge(aComparison(), aComparison({ standing: contested })).verdict).toBe('contested');
  });

  it('contradicts a figure where all else agrees, and names it', () => {
    expect(judge(aComparison(otherFigure))).toMatchObject({ verdict: 'contradicted', differs: '512' });
  });

  it.each<[string, Partial<Comparison>]>([
    ['of another place', { places: { is: 'other' } }],
    ['of another period', { dates: { is: 'other' } }],
    ['about somebody else', { strange: 'the name "Oslo" is not in what it cites' }],
    ['that is less alike', { alike: 0.8 }],
  ])('does not contradict a figure %s', (_, given) => {
    expect(judge(aComparison({ ...otherFigure, ...given })).verdict).toBe('not-in-the-corpus');
  });

  it('does not contradict by what is only somebody’s claim', () => {
    expect(judge(aComparison({ ...otherFigure, standing: claim })).verdict).toBe('not-in-the-corpus');
  });

  it('does not contradict a figure that another statement gives', () => {
    const given = aComparison({ weaker: '"all" is not in what it cites', alike: 0.9 });

    expect(judge(aComparison(otherFigure), given).verdict).toBe('not-in-the-corpus');
  });

  it('contradicts what is said the other way round', () => {
    const turned = aComparison({ reversed: 'it denies what it cites' });

    expect(judge(turned)).toMatchObject({ verdict: 'contradicted', differs: undefined });
  });

  it('prefers what speaks for a claim to what speaks against it just as well', () => {
    expect(
      judge(aComparison({ reversed: 'it denies what it cites' }), aComparison({ alike: 0.93 })).verdict,
    ).toBe('supported');
  });

  it('finds nothing where nothing is compared', () => {
    expect(judge()).toEqual({ verdict: 'not-in-the-corpus', differs: undefined, shown: [] });
  });
});
