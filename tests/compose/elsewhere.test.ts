import { describe, expect, it } from 'vitest';
import { isElsewhere, isOfOtherHosts } from '../../src/compose/elsewhere.ts';
import { aHit, aQuestion, aSource, aStatement } from '../support/builders.ts';

const of = (countries: readonly string[], text = 'Gulls cry.') =>
  aHit({ statement: aStatement({ text }), source: aSource({ countries }) });

describe('isElsewhere', () => {
  it.each([
    [['SE'], of(['DE']), true],
    [['SE'], of(['DE', 'SE']), false],
    [['SE'], of(['DE'], 'Sweden did not sign.'), false],
    [['SE'], of([]), false],
    [[], of(['DE']), false],
  ])('of a question on %j', (countries, hit, expected) => {
    expect(isElsewhere(aQuestion({ countries }), hit)).toBe(expected);
  });
});

describe('isOfOtherHosts', () => {
  it('spares what the United States or the European Union say: it may bear on any host', () => {
    const question = aQuestion({ countries: ['SE'] });

    expect(isOfOtherHosts(question, of(['DE']))).toBe(true);
    expect(isOfOtherHosts(question, of(['US', 'DE']))).toBe(false);
    expect(isOfOtherHosts(question, of(['EU']))).toBe(false);
  });
});
