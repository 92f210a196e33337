import { describe, expect, it } from 'vitest';
import { changeIn } from '../../src/brief/change-in.ts';
import { countedIn, sideBySide } from '../../src/brief/comparable.ts';
import { anOutline, aWeighed } from '../support/weighed.ts';

const fact = (text: string, weight = 1) =>
  aWeighed({ sourceId: text, text, standing: { kind: 'fact' }, weight });
const inFinland = { name: 'Finland', countries: ['FI'], topics: [], words: '' };
const inNorway = { name: 'Norway', countries: ['NO'], topics: [], words: '' };

describe('countedIn', () => {
  it.each([
    ['Foreign nationals were 12 percent of prisoners in 2024.', 'prisoners by citizenship'],
    ['Of suspects in 2024, 30 percent did not hold Finnish citizenship.', 'suspects by citizenship'],
    ['Ethnicity was known for 34 percent of suspects in 2023.', 'suspects by ethnicity'],
    ['The foreign-born were 2.5 times as likely to be suspects.', 'suspects by country of birth'],
    ['Finland counted 2,400 first asylum applications in 2025.', 'asylum applications'],
    ['First asylum applications in Finland numbered 2,400 in 2025.', 'asylum applications'],
    [
      'Finland counted 2,400 first and repeat asylum applications in 2025.',
      'asylum applications with repeat ones',
    ],
    ['Under 3 percent of asylum requests were made at the border.', undefined],
    ['Police counted 900 suspects in 2024.', undefined],
    ['Foreign nationals own 12 percent of the ferries.', undefined],
  ])('%s', (text, counted) => {
    expect(countedIn(text)).toBe(counted);
  });
});

describe('changeIn', () => {
  it.each([
    ['About 2,400 claims were made, 4 percent fewer than in 2024.', -4],
    ['Claims numbered 2,400, a fall of more than 50 percent.', -50],
    ['Claims rose by about 12.5 percent.', 12.5],
    ['Foreign nationals were 12 percent of prisoners.', undefined],
  ])('%s', (text, change) => {
    expect(changeIn(text)).toBe(change);
  });
});

describe('sideBySide', () => {
  const suspects = fact('Of suspects in Finland in 2024, 30 percent were foreign nationals.', 3);
  const ours = fact('Finland counted 2,400 asylum applications in 2025, 4 percent fewer than in 2024.');
  const theirs = fact('Norway counted 3,100 first asylum applications in 2025.');
  const earlier = fact('Norway counted 9,000 asylum applications in 2023, against 3,100 in 2025.', 5);
  const ethnic = fact('In Norway ethnicity was known for 34 percent of suspects in 2023.', 2);
  const told = (from: typeof ours, figure: string) => ({ figure, from });
  const finland = anOutline({
    subject: inFinland,
    weighed: [suspects, ours],
    figures: [told(suspects, '30 percent')],
  });
  const norway = anOutline({
    subject: inNorway,
    weighed: [earlier, ethnic, theirs],
    figures: [told(ethnic, '34 percent')],
    established: [theirs],
  });

  it('puts first a figure of one kind and year, once, the rest after it', () => {
    const { plans } = sideBySide([finland, norway]);

    expect(plans.map(({ figures }) => figures.map(({ figure }) => figure))).toEqual([
      ['2,400', '30 percent'],
      ['3,100', '34 percent'],
    ]);
    expect(plans[1]?.established).toEqual([]);
  });

  it('says what each counts where it differs, and nothing where it does not', () => {
    const alike = fact('Of suspects in Norway in 2024, 20 percent were foreign nationals.');
    const same = { ...norway, figures: [told(alike, '20 percent')], established: [] };

    expect(sideBySide([finland, norway]).unlike).toEqual([
      { name: 'Finland', counts: ['suspects by citizenship'] },
      { name: 'Norway', counts: ['suspects by ethnicity'] },
    ]);
    expect(sideBySide([finland, same]).unlike).toEqual([]);
  });

  it('calls alike only what is one count and changes alike; of other counts it shows both of a country', () => {
    const both = fact('Norway counted 4,000 first and repeat asylum applications in 2025.');
    const same = (text: string) => ({ ...norway, weighed: [fact(text)] });
    const made = (other: typeof norway) => sideBySide([finland, other]);

    expect(made(same('Norway counted 90 asylum applications in 2025, 5 percent fewer.')).countedAs).toBe(
      'alike',
    );
    expect(made(same('Norway counted 90 asylum applications in 2025, 50 percent fewer.')).countedAs).toBe(
      'differing',
    );
    expect(made(same('Norway counted 90 asylum applications in 2025.')).countedAs).toBe('differing');
    const { countedAs, counted } = made({ ...norway, weighed: [theirs, both] });
    expect(countedAs).toBe('unlike');
    expect(counted.map(({ phrase }) => phrase)).toEqual([
      'asylum applications',
      'first asylum applications',
      'first and repeat asylum applications',
    ]);
  });

  it('leaves the figures where no kind is common, and takes none that is of another country', () => {
    const foreign = { ...norway, weighed: [ethnic, { ...theirs, own: false }] };

    expect(sideBySide([finland, foreign]).plans).toEqual([finland, foreign]);
  });
});
