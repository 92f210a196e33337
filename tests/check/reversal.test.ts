import { describe, expect, it } from 'vitest';
import { directionLost, otherSortIn, reversalOf } from '../../src/check/reversal.ts';

describe('reversalOf', () => {
  it.each([
    ['The council agreed to a night ferry.', 'The council declined a night ferry.'],
    ['The number of ferries fell in 2024.', 'The number of ferries rose in 2024.'],
    ['Captains were consulted before the strike.', 'Captains were not consulted before the strike.'],
  ])('finds that “%s” and “%s” are opposites', (claim, statement) => {
    expect(reversalOf(claim, statement)).toBeDefined();
  });

  it.each([
    ['Crews wait 20 years before they settle.', 'Crews may settle only after 20 years.'],
    ['The port can refuse papers to captains who help.', 'The papers policy covers captains who help.'],
    ['The council turned down the request.', 'The council declined the request.'],
  ])('leaves “%s” beside “%s” alone', (claim, statement) => {
    expect(reversalOf(claim, statement)).toBeUndefined();
  });
});

describe('directionLost', () => {
  it('misses what a statement does not say: a size is no rise', () => {
    expect(directionLost('The number of ferries fell.', 'There were 412 ferries.')).toBe('fell');
    expect(directionLost('The number of ferries fell.', 'The number of ferries dropped.')).toBeUndefined();
  });
});

describe('otherSortIn', () => {
  it('tells one offence and one stage of a case from another', () => {
    expect(
      otherSortIn('38% of murder suspects were sailors.', '38 percent of rape suspects were sailors.'),
    ).toBeDefined();
    expect(
      otherSortIn('8.9% of convicts were sailors.', '8.9 percent of suspects were sailors.'),
    ).toBeDefined();
    expect(
      otherSortIn('8.9% of suspects were sailors.', '8.9 percent of suspects were sailors.'),
    ).toBeUndefined();
  });
});
