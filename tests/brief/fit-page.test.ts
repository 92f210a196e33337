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

  it('spares a rule of law first, then a dispute, and no position', () => {
    const fitted = fitPage(anOutline(36));

    expect(fitted.law).toHaveLength(1);
    expect(fitted.disputed).toHaveLength(1);
    expect(fitted.positions[0]?.chosen).toHaveLength(10);
    expect(roomOf(fitted)).toBeLessThanOrEqual(1000);
  });
});
