import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn, isWithin, withoutDates } from '../../src/text/dates.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

function partsIn(text: string) {
  return datesIn(text).map(({ year, month, day }) => [year, month, day]);
}

describe('datesIn', () => {
  it.each([
    ['2025-11-21', [[2025, 11, 21]]],
    ['21 November 2025', [[2025, 11, 21]]],
    ['the 21st of November 2025', [[2025, 11, 21]]],
    ['November 21, 2025', [[2025, 11, 21]]],
    ['Nov. 21', [[undefined, 11, 21]]],
    ['November 2025', [[2025, 11, undefined]]],
    ['in mid-October', [[undefined, 10, undefined]]],
    ['since 2013', [[2013, undefined, undefined]]],
    ['2025-06', [[2025, 6, undefined]]],
    [
      '2023-24',
      [
        [2023, undefined, undefined],
        [2024, undefined, undefined],
      ],
    ],
    [
      '2002/03',
      [
        [2002, undefined, undefined],
        [2003, undefined, undefined],
      ],
    ],
    ['Directive 2011/95', []],
    [
      '20–21 November 2025',
      [
        [2025, 11, 20],
        [2025, 11, 21],
      ],
    ],
    [
      'November 20 or 21, 2025',
      [
        [2025, 11, 20],
        [2025, 11, 21],
      ],
    ],
    [
      'March to May 2024',
      [
        [2024, 3, undefined],
        [2024, 5, undefined],
      ],
    ],
    [
      '5 March – 7 May 2024',
      [
        [2024, 3, 5],
        [2024, 5, 7],
      ],
    ],
    ['it may 5 times', []],
    ['2000 people', []],
    ['1,997 cases', []],
    ['#2025', []],
    ['45 March', [[undefined, 3, undefined]]],
  ])('reads "%s"', (text, dates) => {
    expect(partsIn(text)).toEqual(dates);
  });

  it('reads back every day in every spelling', () => {
    const day = fc.date({ min: new Date('1700-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const name = months[month - 1] ?? '';
        const iso = date.toISOString().slice(0, 10);

        for (const text of [
          iso,
          `${dayOfMonth} ${name} ${year}`,
          `${name} ${dayOfMonth}, ${year}`,
          `${dayOfMonth} ${name.slice(0, 3)} ${year}`,
        ]) {
          expect(partsIn(`It was on ${text} at sea.`)).toEqual([[year, month, dayOfMonth]]);
        }
        expect(partsIn(`in ${name} ${year}`)).toEqual([[year, month, undefined]]);
      }),
    );
  });
});

describe('isWithin', () => {
  const within = (loose: string, exact: string) => {
    const [one, other] = [datesIn(loose)[0], datesIn(exact)[0]];
    return one && other && isWithin(one, other);
  };

  it.each([
    ['2025', '21 November 2025'],
    ['November 2025', '21 November 2025'],
    ['November', '21 November 2025'],
    ['21 November 2025', '2025-11-21'],
  ])('holds of %s beside %s', (loose, exact) => {
    expect(within(loose, exact)).toBe(true);
  });

  it.each([
    ['21 November 2025', 'November 2025'],
    ['November 2024', 'November 2025'],
    ['22 November', '21 November 2025'],
    ['November 2025', '2025'],
  ])('does not hold of %s beside %s', (loose, exact) => {
    expect(within(loose, exact)).toBe(false);
  });
});

describe('withoutDates', () => {
  it('blanks dates and keeps every other character in its place', () => {
    expect(withoutDates('On 2 May 2024 it had 12 boats.')).toBe('On            it had 12 boats.');
  });
});
