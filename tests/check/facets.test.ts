import { describe, expect, it } from 'vitest';
import { compareDates, compareFigures, comparePlaces } from '../../src/check/facets.ts';
import { aCited } from '../support/builders.ts';

describe('compareFigures', () => {
  it.each([
    ['Selmaa counted 412 ferries.', 'The port counted 412 night ferries.', 'same'],
    ['around 101,000 claims', 'About 101,000 claims were made.', 'same'],
    ['more than 8,700 people', 'Over 8,700 people were returned.', 'same'],
    ['one in four men', '25 percent of men', 'same'],
    ['a girl of 15', 'a 15-year-old girl', 'same'],
    ['Selmaa counted 512 ferries.', 'The port counted 412 night ferries.', 'other'],
    ['at least 30 percent', 'at most 30 percent', 'other'],
    ['12 percent of men', 'The port counted 412 night ferries.', 'missing'],
    ['Selmaa counts ferries.', 'The port counted 412 night ferries.', 'unsaid'],
  ] as const)('reads "%s" beside "%s" as %4$s', (claim, statement, is) => {
    expect(compareFigures(claim, statement).is).toBe(is);
  });

  it('names the words that differ', () => {
    expect(compareFigures('It was 18.9% of suspects.', 'They were 8.9 percent of suspects.').words).toBe(
      '18.9%',
    );
  });
});

describe('compareDates', () => {
  const beside = (claim: string, text: string) =>
    compareDates(claim, aCited(text, { kind: 'fact' }, { published: '2024-06-20' }));

  it.each([
    ['in 2025', 'on 19 August 2025', 'same'],
    ['in June 2024', 'The limit holds.', 'same'],
    ['on 19 August 2025', 'in August 2025', 'missing'],
    ['in 2019', 'in 2025', 'other'],
    ['today', 'in 2025', 'unsaid'],
  ])('reads "%s" beside "%s" as %s', (claim, text, is) => {
    expect(beside(claim, text).is).toBe(is);
  });

  it('knows two days of one event', () => {
    expect(beside('on 5 May 2025', 'on 5 March 2025').isDay).toBe(true);
    expect(beside('in 2019', 'in 2025').isDay).toBe(false);
  });
});

describe('comparePlaces', () => {
  const beside = (claim: string, text: string, countries = ['DE']) =>
    comparePlaces(claim, aCited(text, { kind: 'fact' }, { countries })).is;

  it('knows another country', () => {
    expect(beside('Sweden deported 83 offenders.', 'Germany deported 83 offenders.')).toBe('other');
  });

  it('takes the country of the source where the statement names none', () => {
    expect(beside('Germany deported 83 offenders.', 'The ministry deported 83 offenders.')).toBe('same');
  });

  it('knows a figure that stands beside another country', () => {
    const text = '61 percent in Germany, 54 percent in Spain and 50 percent in the UK said so.';

    expect(beside('61% of Germans said so.', text, ['DE', 'ES', 'GB'])).toBe('same');
    expect(beside('54 percent of Germans said so.', text, ['DE', 'ES', 'GB'])).toBe('other');
  });
});
