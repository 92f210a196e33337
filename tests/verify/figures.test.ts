import { describe, expect, it } from 'vitest';
import { datesAreCited, figuresAreCited } from '../../src/verify/figures.ts';
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
