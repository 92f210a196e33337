import { describe, expect, it } from 'vitest';
import { keyFigure } from '../../src/brief/key-figure.ts';

describe('keyFigure', () => {
  it.each([
    ['Sweden counted 6,735 asylum applications in 2025.', '6,735 asylum applications'],
    ['Of 17,500 gang members 81 percent hold only Swedish citizenship.', '81 percent'],
    ['About 10 to 11 percent hold only foreign citizenship.', 'About 10 to 11 percent'],
    ['The inquiry found that more than 1,000 children were harmed.', 'more than 1,000'],
    ['The rate is 4.1 times the German one.', '4.1 times'],
    ['Two-thirds of the files had no entry.', 'Two-thirds'],
    ['Germany counted 351,915 first and repeat applications in 2023.', '351,915'],
    ['Germany counted 351,915 applications in 2023 and 168,543 in 2025.', '168,543'],
  ])('finds the figure with its unit in "%s"', (text, figure) => {
    expect(keyFigure(text)).toBe(figure);
  });

  it.each([
    'The inquiry SOU 2025:54 proposed in May 2025 to change the law.',
    'People who came before the age of 15 were exempt.',
    'Four members resigned in October 2025.',
    'The report of nearly 1,400 pages was published.',
    'The court gave three years in prison.',
    'The analysis uses data from 44 police forces.',
  ])('finds none worth a table in "%s"', (text) => {
    expect(keyFigure(text)).toBeUndefined();
  });
});
