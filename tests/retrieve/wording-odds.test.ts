import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordingOdds, learnWording } from '../../src/retrieve/wording-odds.ts';

const answered = [
  'How many gulls nest on the island?',
  'How many gulls are counted each year?',
  'Why do gulls cry at night?',
];
const unanswered = [
  'Who paid for the gull count?',
  'Who wrote the gull count?',
  'What did the gull count cost in 2020?',
  'What did the harbour cost in 1999?',
];
const odds = createWordingOdds(learnWording(answered, unanswered));

describe('wording odds', () => {
  it('rise with what answered questions are worded in, and fall with what the others are', () => {
    expect(odds({ standalone: 'How many gulls sleep?' })).toBeGreaterThan(0.3);
    expect(odds({ standalone: 'Who mended the nets?' })).toBeLessThan(-0.3);
  });

  it('are told by pairs of neighbours too', () => {
    const swapped = createWordingOdds(
      learnWording(['nets of gulls', 'nets of gulls'], ['gulls of nets', 'gulls of nets']),
    );

    expect(swapped({ standalone: 'nets of gulls' })).toBeGreaterThan(0);
    expect(swapped({ standalone: 'gulls of nets' })).toBeLessThan(0);
  });

  it('take one number for another', () => {
    expect(odds({ standalone: 'cost in 1987' })).toBe(odds({ standalone: 'cost in 2024' }));
    expect(odds({ standalone: 'cost in 1987' })).toBeLessThan(odds({ standalone: 'cost in harbours' }));
  });

  it('say nothing of words that stand in one question only, or where one sort of question is missing', () => {
    expect(odds({ standalone: 'night' })).toBe(0);
    expect(createWordingOdds(learnWording(answered, []))({ standalone: 'How many gulls?' })).toBe(0);
    expect(createWordingOdds(learnWording([], unanswered))({ standalone: 'Who paid?' })).toBe(0);
    expect(odds({ standalone: '' })).toBe(0);
  });

  it('stay between -2 and 2, and turn round where the two sorts do', () => {
    const texts = fc.array(fc.constantFrom('gulls', 'nets', 'who', 'cost', 'many', '12'), { minLength: 1 });
    const sorts = fc.array(
      texts.map((some) => some.join(' ')),
      { minLength: 1, maxLength: 30 },
    );

    fc.assert(
      fc.property(sorts, sorts, texts, (one, other, asked) => {
        const standalone = asked.join(' ');
        const found = createWordingOdds(learnWording(one, other))({ standalone });
        const turned = createWordingOdds(learnWording(other, one))({ standalone });

        expect(Math.abs(found)).toBeLessThanOrEqual(2);
        expect(found + turned).toBeCloseTo(0, 9);
      }),
    );
  });
});
