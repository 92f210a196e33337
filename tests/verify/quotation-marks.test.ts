import { describe, expect, it } from 'vitest';
import { quotationMarksAreKept } from '../../src/verify/quotation-marks.ts';
import { aCited, aDraftStatement } from '../support/builders.ts';

describe('quotationMarksAreKept', () => {
  const statement = 'Counts of 2024 do not tell "intruding" ferries from those with a permit.';
  const check = (text: string, more: string[] = []) =>
    quotationMarksAreKept(
      aDraftStatement({ text, standing: { kind: 'fact' } }),
      [statement, ...more].map((one) => aCited(one)),
    );

  it.each([
    ['the word between marks', 'Counts do not tell “intruding” ferries from others.'],
    ['another word for it', 'Counts do not tell ferries without a permit from others.'],
    ['a longer word that holds it', 'Counts do not tell unintruding ferries from others.'],
  ])('passes %s', (_what, text) => {
    expect(check(text)).toBeUndefined();
  });

  it('faults the word as our own', () => {
    expect(check('Counts of 2024 do not tell intruding ferries from those with a permit.')).toBe(
      '"intruding" has lost its quotation marks',
    );
  });

  it('passes a word that something else cited says without marks', () => {
    expect(
      check('Counts do not tell intruding ferries from others.', ['An intruding ferry has no permit.']),
    ).toBe(undefined);
  });

  it('does not take the word from the title of the source', () => {
    const cited = aCited(statement, { kind: 'fact' }, { title: 'Intruding ferries' });

    expect(
      quotationMarksAreKept(
        aDraftStatement({ text: 'Counts do not tell intruding ferries.', standing: { kind: 'fact' } }),
        [cited],
      ),
    ).toMatch(/has lost its quotation marks$/);
  });

  it('leaves what a party says to the party', () => {
    const draft = aDraftStatement({
      text: 'The league speaks of intruding ferries.',
      standing: { kind: 'claim', by: 'league' },
    });

    expect(
      quotationMarksAreKept(draft, [aCited('The league speaks of "intruding" ferries.')]),
    ).toBeUndefined();
  });
});
