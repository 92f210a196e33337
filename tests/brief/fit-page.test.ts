import { describe, expect, it } from 'vitest';
import { fitPage, roomOf } from '../../src/brief/fit-page.ts';
import type { Outline } from '../../src/brief/outline.ts';
import type { Weighed } from '../../src/brief/weigh.ts';
import { aSource, aStatement } from '../support/builders.ts';

/** Statements of so many words. */
function some(count: number, words: number): Weighed[] {
  return Array.from({ length: count }, () => ({
    statement: aStatement({ text: Array.from({ length: words }, () => 'word').join(' ') }),
    source: aSource({}),
    own: true,
    focus: 1,
    weight: 1,
    relevance: 1,
    dated: false,
    telling: new Set<string>(),
    topic: undefined,
  }));
}

function anOutline(words: number): Outline {
  return {
    subject: { name: 'Finland', countries: ['FI'], topics: [], words: '' },
    lead: [],
    weighed: [],
    bottomLine: some(4, words),
    events: [],
    figures: some(2, words).map((from) => ({ figure: '20', from })),
    established: some(1, words),
    positions: [{ voice: 'press', chosen: some(10, words) }],
    oneParty: [],
    unnamed: [],
    law: some(2, words),
    disputed: some(2, words),
    notFound: [],
    questions: [],
    asked: 2,
  };
}

describe('fitPage', () => {
  it('leaves an outline that fits as it is', () => {
    const plan = anOutline(20);

    expect(fitPage(plan)).toEqual(plan);
  });

  it('spares a rule of law first, then a question, then a dispute, and no position', () => {
    const fitted = fitPage(anOutline(42));

    expect(roomOf(anOutline(42))).toBeGreaterThan(1075);
    expect([fitted.law.length, fitted.asked, fitted.disputed.length]).toEqual([1, 1, 1]);
    expect([fitPage(anOutline(39)).asked, fitPage(anOutline(39)).disputed.length]).toEqual([1, 2]);
    expect(fitted.positions[0]?.chosen).toHaveLength(10);
    expect(roomOf(fitted)).toBeLessThanOrEqual(1075);
  });

  it('counts a note for each statement that shows an event', () => {
    const event = {
      date: '2024',
      event: 'A count',
      countries: [],
      topics: [],
      statements: ['a#1', 'b#1'],
      line: 1,
    };

    expect(roomOf({ ...anOutline(20), events: [event] }) - roomOf(anOutline(20))).toBe(22);
  });
});
