import { describe, expect, it } from 'vitest';
import { askedAlike, heldIn, likeness } from '../../src/retrieve/likeness.ts';
import { createVocabulary } from '../../src/text/vocabulary.ts';
import { aQuestion, aStatement } from '../support/builders.ts';

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

describe('askedAlike', () => {
  const ofQuestions = (...questions: readonly string[]) =>
    askedAlike(
      aQuestion({ terms: ['night', 'ferri'].map((stem) => ({ stem, weight: 1 })) }),
      aStatement({ text: 'Ferries sleep.', questions }),
      vocabulary,
    );

  it('is how near the nearest of the readers’ questions comes', () => {
    expect(ofQuestions('Which ferries sail at night?', 'Which gulls cry?').nearest).toBeGreaterThan(0.5);
    expect(ofQuestions('Ferries by night?', 'Gulls?').nearest).toBeCloseTo(1);
    expect(ofQuestions('Which gulls cry?').nearest).toBe(0);
  });

  it('is held against what the statement says where it has no questions', () => {
    const { nearest, often } = ofQuestions();

    expect(nearest).toBeGreaterThan(0);
    expect(often).toBe(nearest);
  });

  it('tells one that comes near by chance from several', () => {
    const one = ofQuestions('Ferries by night?', 'Gulls?', 'The quay?');
    const several = ofQuestions('Ferries by night?', 'Night ferries?', 'The night of the ferries?', 'Gulls?');

    expect(one.often).toBeCloseTo(1 / 3);
    expect(several.often).toBeCloseTo(1);
  });
});
