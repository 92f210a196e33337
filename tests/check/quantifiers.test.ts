import { describe, expect, it } from 'vitest';
import { shareDenies, sweepsFurther } from '../../src/check/quantifiers.ts';

describe('sweepsFurther', () => {
  it.each([
    ['Sweden expelled all Eritreans.', 'A Swedish court did not expel an Eritrean convicted of rape.'],
    ['Every migrant is a criminal.', 'The effect on all crime was small.'],
    ['Sweden never deports refugees.', 'Sweden expelled a refugee in 2025.'],
  ])('keeps “%s” from being judged by “%s”', (claim, statement) => {
    expect(sweepsFurther(claim, statement)).toBeDefined();
  });

  it.each([
    ['All ferries sail at night.', 'In Selmaa all ferries sail at night.'],
    ['The harbour master has never been dismissed.', 'The harbour master was dismissed in 2024.'],
    ['The most recent count is of 2024.', 'The newest count is of 2024.'],
  ])('has nothing against “%s” beside “%s”', (claim, statement) => {
    expect(sweepsFurther(claim, statement)).toBeUndefined();
  });
});

describe('shareDenies', () => {
  it.each([
    ['Most ferries were late.', 'Only 34 percent of ferries were late.'],
    ['All nine ferries were late.', 'Four of the nine ferries were late.'],
    ['None of the nine ferries was late.', 'Four of the nine ferries were late.'],
  ])('sets “%s” against “%s”', (claim, statement) => {
    expect(shareDenies(claim, statement)).toBe(true);
  });

  it('does not take the share of another whole for that of the claim', () => {
    expect(shareDenies('Most sailors were late.', '34 percent of the late were sailors.')).toBe(false);
  });

  it('leaves a share alone that bears the claim out', () => {
    expect(shareDenies('Most ferries were late.', '64 percent of ferries were late.')).toBe(false);
  });
});
