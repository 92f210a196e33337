import { describe, expect, it } from 'vitest';
import { namesAreWhole } from '../../src/verify/name-runs.ts';
import { aCited, aDraftStatement } from '../support/builders.ts';

describe('namesAreWhole', () => {
  const statement =
    'Migration Minister Johan Forssell of Sweden met the ministers of the north at the hall in Brussels.';
  const check = (text: string) => namesAreWhole(aDraftStatement({ text }), [aCited(statement)]);

  it.each([
    'Migration Minister Forssell met them in Brussels.',
    'Johan Forssell, Migration Minister of Sweden, met them.',
    'In Sweden Johan Forssell met them.',
  ])('passes "%s"', (text) => {
    expect(check(text)).toBeUndefined();
  });

  it.each(['At noon, Brussels Johan met them.', 'Yesterday, Sweden Johan met them.'])(
    'faults "%s"',
    (text) => {
      expect(check(text)).toMatch(/is put together of several$/);
    },
  );
});
