import { describe, expect, it } from 'vitest';
import { countsAreKept, datesAreCited, figuresAreCited, objectsAreKept } from '../../src/verify/figures.ts';
import { aCited, aDraftStatement } from '../support/builders.ts';

describe('figuresAreCited', () => {
  const check = (text: string, ...cited: readonly string[]) =>
    figuresAreCited(
      aDraftStatement({ text }),
      cited.map((statement) => aCited(statement)),
    );

  it.each([
    ['9 men', 'nine men'],
    ['1400 boats', '1,400 boats'],
    ['1.4 million', '1,400,000'],
    ['30%', '30 percent'],
    ['half of them', '50 percent of them'],
    ['a 17-year-old', 'aged 17'],
    ['$5', '5 dollars'],
    ['10 to 15 years', '10–15 years'],
    ['no figure', '12 boats'],
    ['about 1.4 thousand', '1,412'],
    ['over 36,000', '36,273'],
    ['around two-thirds', '66 percent'],
  ])('passes "%s" beside "%s"', (draft, statement) => {
    expect(check(draft, statement)).toBeUndefined();
  });

  it.each([
    ['8 men', 'nine men'],
    ['seven men', 'seventeen men'],
    ['30 boats', '30 percent of boats'],
    ['30 months', '30 years'],
    ['a 30-month-old', 'a 30-year-old'],
    ['€5', '$5'],
    ['Article 8', '8 articles'],
    ['5 men and 5 women', '5 men and 6 women'],
    ['12 boats', 'no figure'],
    ['1.4 thousand', '1,412'],
    ['5 percentage points', '5 percent'],
    ['16 percent of boats', '16 percent higher'],
  ])('faults "%s" beside "%s"', (draft, statement) => {
    expect(check(draft, statement)).toMatch(/^the figure ".+" is not in what it cites$/);
  });

  it('takes the figures of all statements cited', () => {
    expect(check('It grew from 12 to 15.', 'It was 12.', 'It is 15.')).toBeUndefined();
  });

  it('names the figure that strays', () => {
    expect(check('It grew from 12 to 1,600.', 'It was 12.')).toBe(
      'the figure "1,600" is not in what it cites',
    );
  });
});

describe('datesAreCited', () => {
  const check = (text: string, statement: string) =>
    datesAreCited(aDraftStatement({ text }), [aCited(statement)]);

  it.each([
    ['in November 2025', 'on 21 November 2025'],
    ['on Nov. 21, 2025', 'on 21 November 2025'],
    ['in November', 'on 21 November 2025'],
    ['on 20 November 2025', 'on 20–21 November 2025'],
  ])('passes "%s" beside "%s"', (draft, statement) => {
    expect(check(draft, statement)).toBeUndefined();
  });

  it.each([
    ['on 21 November 2025', 'in November 2025'],
    ['in November 2024', 'in November 2025, not 2024'],
    ['in October', 'in November'],
    ['in 2025', 'in November'],
  ])('faults "%s" beside "%s"', (draft, statement) => {
    expect(check(draft, statement)).toMatch(/^the date ".+" is not in what it cites$/);
  });
});

describe('figuresAreCited, of limits', () => {
  it.each([
    ['at most 5 boats', 'at least 5 boats', /upper limit/],
    ['more than 5 boats', '5 boats', /lower limit/],
    ['It fell to 80 percent.', 'It fell by 80 percent.', /^"to 80"/],
  ])('faults "%s" beside "%s"', (text, statement, why) => {
    expect(figuresAreCited(aDraftStatement({ text }), [aCited(statement)])).toMatch(why);
  });
});

describe('countsAreKept', () => {
  const check = (text: string, statement: string) =>
    countsAreKept(aDraftStatement({ text }), [aCited(statement)]);

  it('faults another thing counted', () => {
    expect(check('412 lorries came.', '412 boats came.')).toMatch(/counts something else/);
    expect(check('They are 14 percent of sailors.', 'They are 14 percent of pilots.')).toMatch(
      /counts something else/,
    );
  });

  it('passes the same thing in another order', () => {
    expect(check('412 empty boats came.', '412 boats came that were empty.')).toBeUndefined();
  });
});

describe('objectsAreKept', () => {
  it('faults a share that is given for the whole of another', () => {
    const statement = 'They are 16 percent of pilots and 23 percent of sailors.';

    expect(
      objectsAreKept(aDraftStatement({ text: 'They are 16 percent of sailors.' }), [aCited(statement)]),
    ).toMatch(/^"16" is given for what another/);
    expect(
      objectsAreKept(aDraftStatement({ text: 'They are 23 percent of sailors.' }), [aCited(statement)]),
    ).toBeUndefined();
  });
});
