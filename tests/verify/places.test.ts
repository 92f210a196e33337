import { describe, expect, it } from 'vitest';
import { placesAreKept } from '../../src/verify/places.ts';
import { aCited, aDraftStatement } from '../support/builders.ts';

describe('placesAreKept', () => {
  const check = (text: string, statement: string) =>
    placesAreKept(aDraftStatement({ text }), [aCited(statement)]);

  it.each([
    [
      'Norrby warned in May that Selmaa had closed its quay.',
      'Selmaa warned in May that Norrby had closed its quay.',
    ],
    [
      'The share was 12 percent in Selmaa and 30 percent in Norrby.',
      'The share was 30 percent in Selmaa and 12 percent in Norrby.',
    ],
    [
      'The girls told the women that some boats were late and all boats were full.',
      'The girls told the women that all boats were late and some boats were full.',
    ],
  ])('faults "%s" beside "%s"', (text, statement) => {
    expect(check(text, statement)).toMatch(/stands where what it cites has/);
  });

  it.each([
    [
      'In May Selmaa warned that Norrby had closed its quay.',
      'Selmaa warned in May that Norrby had closed its quay.',
    ],
    ['Aino Aalto said that Selmaa was full.', 'Aino Aalto (SDP) said that Selmaa was full.'],
    ['Norrby had closed its quay.', 'Selmaa warned in May that Norrby had closed its quay.'],
  ])('passes "%s" beside "%s"', (text, statement) => {
    expect(check(text, statement)).toBeUndefined();
  });
});
