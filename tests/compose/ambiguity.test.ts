import { describe, expect, it } from 'vitest';
import { countriesMeant } from '../../src/compose/ambiguity.ts';
import type { Hit, Question } from '../../src/domain.ts';
import { aHit, aQuestion, aSource, aStatement } from '../support/builders.ts';

const ferries = aQuestion({ asked: 'How many ferries were counted?', wanted: 'figure' });

function from(country: string, relevance: number, covered = 0.8): Hit {
  const source = aSource({ id: `${country.toLowerCase()}-counts`, countries: [country] });
  return aHit({ source, statement: aStatement({ sourceId: source.id }), relevance, evidence: { covered } });
}

describe('countriesMeant', () => {
  const both = [from('FI', 0.9), from('SE', 0.8)];

  it('names the countries whose statements come near to the best, best first', () => {
    expect(countriesMeant(ferries, [...both, from('FI', 0.7), from('NO', 0.7)])).toEqual(['FI', 'SE', 'NO']);
  });

  it('names none but the best where the others are less relevant, or hold less of the question', () => {
    expect(countriesMeant(ferries, [from('FI', 0.9), from('SE', 0.5), from('NO', 0.8, 0.5)])).toEqual(['FI']);
    expect(countriesMeant(ferries, [])).toEqual([]);
  });

  it('takes an answer about no country or several as it stands', () => {
    const wide = aHit({ source: aSource({ countries: ['FI', 'SE'] }), relevance: 0.9 });

    expect(countriesMeant(ferries, [wide, ...both])).toEqual([]);
  });

  it.each<[string, Partial<Question>]>([
    ['names a country', { countries: ['FI'] }],
    ['names a topic', { topics: ['night-ferries'] }],
    ['follows an answer', { shown: [aStatement()] }],
    ['names somebody', { asked: 'How many ferries did Selmaa count?' }],
    ['asks for more than one thing', { wanted: 'overview' }],
    ['says much', { terms: 'abcdefg'.split('').map((stem) => ({ stem, weight: 1 })) }],
  ])('has nothing to ask where the question %s', (_what, given) => {
    expect(countriesMeant({ ...ferries, ...given }, both)).toEqual([]);
  });
});
