import { describe, expect, it } from 'vitest';
import { createGapFinder } from '../../src/retrieve/gap-finder.ts';
import { createVocabulary } from '../../src/text/vocabulary.ts';
import { terms } from '../../src/text/words.ts';

const gaps = ['Who pays for the night ferries?', 'How many gulls nest at the quay?'];
const find = createGapFinder(gaps, createVocabulary(gaps));

function asking(text: string, same: readonly string[] = []) {
  return { terms: terms(text).map((stem) => ({ stem, weight: 1, same })) };
}

describe('createGapFinder', () => {
  it('is 1 for a gap itself, less for what shares words with one, 0 for what shares none', () => {
    expect(find(asking('Who pays for the night ferries?'))).toBeCloseTo(1);
    expect(find(asking('How loud are the night ferries?'))).toBeGreaterThan(0);
    expect(find(asking('How loud are the night ferries?'))).toBeLessThan(1);
    expect(find(asking('What is the weather?'))).toBe(0);
  });

  it('takes the nearest of them', () => {
    expect(find(asking('gulls at the quay'))).toBeGreaterThan(find(asking('gulls and ferries')));
  });

  it('counts a word that means the same', () => {
    expect(find(asking('seabirds', terms('gulls')))).toBeGreaterThan(0);
  });

  it('finds nothing without gaps', () => {
    expect(createGapFinder([], createVocabulary([]))(asking('night ferries'))).toBe(0);
  });
});
