import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terms } from '../../src/text/words.ts';
import { focusOf, partsOf } from '../../src/understand/parts.ts';

/** Sentences as people and machines may write them: question words, joints, countries, marks, and anything else. */
const anyQuestion = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          ...'how many|what|who|when|why|did|was|and|or|but|compare|versus|vs.|by|in|Sweden|Germany|the United Kingdom'.split(
            '|',
          ),
          ...'ferries|counted|limit|U.S.|Dr.|higher|?|,|;|:|.| - |–|”|('.split('|'),
        ),
      },
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(' '));

describe('focusOf', () => {
  it.each([
    [
      'Country team meets in ten minutes. How many ferries were counted?',
      'How many ferries were counted?',
      'Country team meets in ten minutes.',
    ],
    [
      'The press says that ferries are loud. Who measured the noise? The port denies it.',
      'Who measured the noise?',
      'The press says that ferries are loud. The port denies it.',
    ],
    [
      'Ferries are loud, the U.S. says. Explain the limit.',
      'Explain the limit.',
      'Ferries are loud, the U.S. says.',
    ],
  ])('tells what asks in "%s" from what stands beside it', (question, asked, beside) => {
    expect(focusOf(question)).toEqual({ asked, beside });
  });

  it.each([
    'How many ferries were counted?',
    'Night ferries. The limit.',
    'How many ferries? Who counted them?',
    'The ferries are loud. Why?',
    '',
  ])('leaves "%s" whole, which only asks, or asks nothing of its own', (question) => {
    expect(focusOf(question)).toEqual({ asked: question, beside: '' });
  });

  it('loses no word of any question, and never leaves nothing to ask', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { asked, beside } = focusOf(question);

        expect(terms(`${asked} ${beside}`).sort()).toEqual(terms(question).sort());
        if (terms(question).length > 0) expect(terms(asked)).not.toEqual([]);
      }),
    );
  });
});

describe('partsOf', () => {
  it.each([
    [
      'How many ferries were counted, and when was the limit set?',
      ['How many ferries were counted', 'when was the limit set?'],
    ],
    ['Who set the limit? When was it set?', ['Who set the limit?', 'When was it set?']],
    [
      'By how many votes was the limit passed and which party opposed it?',
      ['By how many votes was the limit passed', 'which party opposed it?'],
    ],
    ['Tell me who set the limit and why it was set', ['Tell me who set the limit', 'why it was set']],
    [
      'How many ferries were counted, and why and when was the limit set?',
      ['How many ferries were counted', 'why and when was the limit set?'],
    ],
    [
      'ferry limit: when was it set, who opposed the limit?',
      ['ferry limit: when was it set', 'who opposed the limit?'],
    ],
  ])('hears each thing that "%s" asks', (question, parts) => {
    expect(partsOf(question)).toEqual(parts);
  });

  it.each([
    ['Compare the ferry counts of Sweden and Germany.', ['Sweden', 'Germany']],
    ['Are there more ferries in Norway or Finland?', ['Norway', 'Finland']],
    ['Ferries: Denmark versus France', ['Denmark', 'France']],
  ])('asks "%s" once for each country', (question, countries) => {
    const parts = partsOf(question);

    expect(parts).toHaveLength(countries.length);
    for (const [at, country] of countries.entries()) {
      expect(parts[at]).toContain(country);
      for (const other of countries) if (other !== country) expect(parts[at]).not.toContain(other);
    }
  });

  it.each([
    ['a question for one thing', 'How many ferries were counted in Sweden?'],
    ['a clause of time', 'When the limit became public, who resigned?'],
    ['countries that are not set side by side', 'Did Sweden and Norway count ferries?'],
    ['two things that are said', 'What did the ministry count and publish?'],
    ['the other way in which one thing may stand', 'Does the ferry still run, or has that been stopped?'],
    ['a wish for the form of the answer', 'How did members vote on the limit? need the numbers'],
    ['a question word alone', 'Who counted the ferries and why?'],
    ['an abbreviation', 'What did Dr. Aalto say of the U.S. Coast Guard?'],
    ['a list of subjects', 'Are ferries more frequent in Sweden, Norway, Finland, Denmark or Germany?'],
    ['a request for a form', 'Need two lines. How many ferries were counted?'],
    ['a request for a form at the end', 'How many ferries were counted? Give me three bullets.'],
    ['nothing', ''],
  ])('hears no parts in %s', (_what, question) => {
    expect(partsOf(question)).toEqual([]);
  });

  it('makes two to four parts or none of any question, and each of them means something', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const parts = partsOf(question);

        expect([0, 2, 3, 4]).toContain(parts.length);
        for (const part of parts) {
          expect(part).toBe(part.trim());
          expect(terms(part)).not.toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('adds no word that the question does not have', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const known = new Set(terms(question));

        for (const part of partsOf(question)) for (const term of terms(part)) expect(known).toContain(term);
      }),
    );
  });
});
