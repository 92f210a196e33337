import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksForForm, withoutOccasion } from '../../src/understand/without-occasion.ts';

describe('withoutOccasion', () => {
  it.each([
    ['night ferries before the ambassador meets the port minister', 'night ferries'],
    ['Ambassador wants two minutes on night ferries', 'night ferries'],
    [
      'Ambassador wants two minutes on ferries before dinner with the minister. What should he know?',
      'ferries',
    ],
    ['What do we need to know about night ferries', 'night ferries'],
    ['5 bullets on night ferries', 'night ferries'],
    ['who set the limit, before we see the ministry?', 'who set the limit?'],
  ])('of "%s" leaves "%s"', (question, rest) => {
    expect(withoutOccasion(question)).toBe(rest);
  });

  it.each([
    'Who set the limit before the minister met the residents?',
    'How many ferries called before 2024?',
    'two minutes on it',
    'before we meet',
  ])('leaves "%s" as it is', (question) => {
    expect(withoutOccasion(question)).toBe(question);
  });

  it('never leaves nothing of something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        expect(withoutOccasion(text)).not.toBe('');
      }),
    );
  });
});

describe('asksForForm', () => {
  it('knows a wish for some minutes or lines on something', () => {
    expect(asksForForm('Need three lines on night ferries')).toBe(true);
    expect(asksForForm('How many minutes do ferries take?')).toBe(false);
  });
});
