import { describe, expect, it } from 'vitest';
import { newestOf, newness, wantsNewest } from '../../src/retrieve/newness.ts';
import { aSource, aStatement } from '../support/builders.ts';

describe('wantsNewest', () => {
  it.each([
    'Who chairs the inquiry now?',
    'What is the LATEST count?',
    'How many ferries so far?',
    'Is the limit in force at present?',
    'Where do things stand?',
    'What’s the current state of play?',
  ])('hears it in "%s"', (question) => {
    expect(wantsNewest(question)).toBe(true);
  });

  it.each([
    'Who chaired the inquiry?',
    'What is known of the count?',
    'How many were counted in 2024?',
    'Who stands where?',
  ])('does not hear it in "%s"', (question) => {
    expect(wantsNewest(question)).toBe(false);
  });
});

describe('newness', () => {
  const of = (text: string, published: string | undefined) =>
    newness(aStatement({ text }), aSource({ published }), 2026);

  it('falls from 1 for the newest to 0 for what is a year older', () => {
    expect(of('Ferries call.', '2026-01-31')).toBe(1);
    expect(of('Ferries call.', '2025-07')).toBeCloseTo(0.5);
    expect(of('Ferries call.', '2025-10')).toBeCloseTo(0.75);
    expect(of('Ferries call.', '2025')).toBe(0);
    expect(of('Ferries call.', '1999')).toBe(0);
    expect(of('Ferries call.', '2030')).toBe(1);
  });

  it('goes by the latest day that a statement names before the date of its source', () => {
    expect(of('Set in 2019, lifted in July 2025.', '2026-01')).toBeCloseTo(0.5);
    expect(of('Set in January 2026.', '2024-01')).toBe(1);
  });

  it('takes what has no date for old', () => {
    expect(of('Ferries call.', undefined)).toBe(0);
  });
});

describe('newestOf', () => {
  it('is the newest date of some sources, in years', () => {
    const dated = (published: string | undefined) => aSource({ published });

    expect(newestOf([dated('2024-03'), dated('2025-07-30'), dated(undefined), dated('2025')])).toBeCloseTo(
      2025.5,
    );
    expect(newestOf([dated(undefined)])).toBe(0);
    expect(newestOf([])).toBe(0);
  });
});
