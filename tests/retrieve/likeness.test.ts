import { describe, expect, it } from 'vitest';
import { heldIn, likeness } from '../../src/retrieve/likeness.ts';
import { createVocabulary } from '../../src/text/vocabulary.ts';

const vocabulary = createVocabulary(['ferries at the quay', 'ferries at night', 'gulls']);

describe('heldIn', () => {
  it('finds a term by itself or by what means the same, never by what is only near', () => {
    const term = { stem: 'kick', weight: 1, same: ['expel', 'remov'], near: ['boot'] };

    expect(heldIn(term, new Set(['kick']))).toBe(true);
    expect(heldIn(term, new Set(['remov']))).toBe(true);
    expect(heldIn(term, new Set(['boot']))).toBe(false);
    expect(heldIn({ stem: 'kick' }, new Set(['expel']))).toBe(false);
  });
});

describe('likeness', () => {
  const quay = { stem: 'quai', weight: 1 };

  it('counts a word that means the same as the word itself', () => {
    const other = new Set(['ferri', 'night']);
    const own = likeness([{ stem: 'ferri', weight: 1 }, quay], other, vocabulary);
    const same = likeness(
      [{ stem: 'ferri', weight: 1, same: ['night'] }, quay],
      new Set(['night']),
      vocabulary,
    );

    expect(own).toBeGreaterThan(0);
    expect(same).toBeGreaterThan(0);
    expect(likeness([{ stem: 'ferri', weight: 1, near: ['night'] }], new Set(['night']), vocabulary)).toBe(0);
  });

  it('is 1 for the same words and 0 for none in common, or none at all', () => {
    expect(likeness([quay], new Set(['quai']), vocabulary)).toBe(1);
    expect(likeness([quay], new Set(['gull']), vocabulary)).toBe(0);
    expect(likeness([], new Set(), vocabulary)).toBe(0);
  });
});
