import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresIn, withoutNumbers } from '../../src/text/figures.ts';

const small =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A number from 2 to 999 in words, as British English writes it. */
function inWords(value: number): string {
  if (value >= 100) {
    const rest = value % 100;
    return `${inWords(Math.floor(value / 100))} hundred${rest === 0 ? '' : ` and ${inWords(rest)}`}`;
  }
  if (value < 20) return small[value - 1] ?? '';
  const ones = value % 10;
  return `${tens[Math.floor(value / 10) - 2]}${ones === 0 ? '' : `-${small[ones - 1]}`}`;
}

function valuesIn(text: string) {
  return figuresIn(text).map(({ value, unit }) => [value, unit]);
}

describe('figuresIn', () => {
  it.each([
    ['seventeen men', [[17, 'count']]],
    ['They tend to rent to tenants under tension.', []],
    ['one hundred and twenty people', [[120, 'count']]],
    ['two dozen towns', [[24, 'count']]],
    ['25 thousand people', [[25_000, 'count']]],
    ['half a million', [[500_000, 'count']]],
    ['1,400,000 people', [[1_400_000, 'count']]],
    ['1\u202f400 people', [[1400, 'count']]],
    ['41.8 percent', [[41.8, 'percent']]],
    ['41.8%', [[41.8, 'percent']]],
    ['30 per cent.', [[30, 'percent']]],
    ['30 pct', [[30, 'percent']]],
    ['two-thirds of them', [[2 / 3, 'share']]],
    ['a third of them', [[1 / 3, 'share']]],
    ['one in five', [[0.2, 'share']]],
    ['nine out of ten', [[0.9, 'share']]],
    ['half of them', [[0.5, 'share']]],
    ['a third country', []],
    ['two and a half years', [[2.5, 'time']]],
    ['18 months', [[18, 'time']]],
    ['a 17-year-old', [[17, 'age']]],
    ['aged 13', [[13, 'age']]],
    ['threefold', [[3, 'times']]],
    ['three times as many', [[3, 'times']]],
    ['the 9th meeting', [[9, 'ordinal']]],
    ['Article 8', [[8, 'label']]],
    ["Germany's 10", [[10, 'count']]],
    [
      '10-15 people',
      [
        [10, 'count'],
        [15, 'count'],
      ],
    ],
    [
      '44 to 60 percent',
      [
        [44, 'percent'],
        [60, 'percent'],
      ],
    ],
    ['on 21 November 2025', []],
    ['in 2023-24', []],
  ])('reads "%s"', (text, figures) => {
    expect(valuesIn(text)).toEqual(figures);
  });

  it.each([
    ['$3 million', 3e6, 'USD'],
    ['US$3m', 3e6, 'USD'],
    ['€5.4bn', 5.4e9, 'EUR'],
    ['SEK 500', 500, 'SEK'],
    ['£2.50', 2.5, 'GBP'],
    ['200 euros', 200, 'EUR'],
    ['40 crowns', 40, undefined],
  ])('reads "%s" as money with its currency', (text, value, currency) => {
    expect(figuresIn(text)).toMatchObject([{ value, unit: 'money', currency }]);
  });

  it('says where a figure stands and what it counts', () => {
    const text = 'It counted about 1,400 girls and boys.';

    const [figure] = figuresIn(text);

    expect(text.slice(figure?.start, figure?.end)).toBe('1,400');
    expect(figure?.of).toEqual(['girls', 'and', 'boys']);
  });

  it('reads back every whole number, in digits with and without marks', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e9 }), (value) => {
        expect(valuesIn(`It counted ${value.toLocaleString('en-US')} boats`)).toEqual([[value, 'count']]);
        fc.pre(value < 1600 || value >= 2100);
        expect(valuesIn(`It counted ${value} boats`)).toEqual([[value, 'count']]);
      }),
    );
  });

  it('reads back every number in words', () => {
    for (let value = 2; value < 1000; value += 1) {
      expect(valuesIn(`It counted ${inWords(value)} boats`)).toEqual([[value, 'count']]);
    }
  });

  it('reads back a number with decimals, as a share, a scale and money', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(1, 2), (digits, places) => {
        const written = (digits / 10 ** places).toFixed(places);
        const value = Number(written);

        expect(valuesIn(`about ${written} percent of boats`)).toEqual([[value, 'percent']]);
        expect(valuesIn(`(${written}%)`)).toEqual([[value, 'percent']]);
        expect(valuesIn(`${written} million boats`)).toEqual([
          [Number((value * 1e6).toPrecision(12)), 'count'],
        ]);
        expect(valuesIn(`£${written}`)).toEqual([[value, 'money']]);
      }),
    );
  });

  it('gives figures in order and apart, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'one',
            'two',
            'half',
            'a',
            ' ',
            '-',
            'in',
            'ten',
            '2025',
            '%',
            '3',
            '.',
            ',',
            '€',
            'million',
          ),
        ),
        (parts) => {
          const figures = figuresIn(parts.join(''));

          for (const [index, { end }] of figures.entries()) {
            expect(end).toBeLessThanOrEqual(figures[index + 1]?.start ?? Number.POSITIVE_INFINITY);
          }
        },
      ),
    );
  });
});

describe('withoutNumbers', () => {
  it('marks figures and dates, and keeps every other character in its place', () => {
    expect(withoutNumbers('On 2 May 2024 it had 12 boats.', '#')).toBe('On ########## it had ## boats.');
  });
});
