import { describe, expect, it } from 'vitest';
import { quantitiesAreCited, superlativesAreKept } from '../../src/verify/quantities.ts';
import { aCited, aDraftStatement } from '../support/builders.ts';

describe('quantitiesAreCited', () => {
  const check = (text: string, statement: string) =>
    quantitiesAreCited(aDraftStatement({ text }), [aCited(statement)]);

  it.each([
    ['a single boat', 'one boat'],
    ['most boats', 'the majority of boats'],
    ['It doubled.', 'It is twice as high.'],
    ['all three men', 'the three men'],
    ['no one came', 'nobody came'],
    ['one in five', '20 percent'],
    ['hundreds', 'hundreds'],
  ])('passes "%s" beside "%s"', (draft, statement) => {
    expect(check(draft, statement)).toBeUndefined();
  });

  it.each([
    ['one boat', 'two boats'],
    ['all boats', 'some boats'],
    ['most boats', 'few boats'],
    ['millions', 'thousands'],
    ['the third time', 'the second time'],
    ['It tripled.', 'It doubled.'],
    ['only boats', 'boats'],
  ])('faults "%s" beside "%s"', (draft, statement) => {
    expect(check(draft, statement)).toMatch(/^".+" is not in what it cites$/);
  });
});

describe('superlativesAreKept', () => {
  const check = (text: string) =>
    superlativesAreKept(aDraftStatement({ text }), [aCited('Selmaa is one of the safest ports.')]);

  it('faults the safest for one of the safest', () => {
    expect(check('Selmaa is the safest port.')).toMatch(/^"safest"/);
  });

  it('passes one among the safest', () => {
    expect(check('Selmaa is among the safest ports.')).toBeUndefined();
  });
});
