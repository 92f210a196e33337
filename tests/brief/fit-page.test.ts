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

    expect(roomOf(anOutline(42))).toBeGreaterThan(1130);
    expect([fitted.law.length, fitted.asked, fitted.disputed.length]).toEqual([1, 1, 1]);
    expect([fitPage(anOutline(39)).asked, fitPage(anOutline(39)).disputed.length]).toEqual([1, 2]);
    expect(fitted.positions[0]?.chosen).toHaveLength(10);
    expect(roomOf(fitted)).toBeLessThanOrEqual(1130);
  });

  it('spares the lightest of five dates, and never the newest', () => {
    const dated = (date: string, weight: number) => {
      const [one] = some(1, 5);
      if (!one) throw new Error('no statement was made');
      const statement = { ...one.statement, id: `fi-courier#${date}` };
      const event = {
        date,
        event: date,
        label: date,
        countries: ['FI'],
        topics: [],
        statements: [statement.id],
        line: 1,
      };
      return { weighed: { ...one, statement, weight }, event };
    };
    const all = [dated('2021', 5), dated('2022', 1), dated('2023', 4), dated('2024', 3), dated('2025', 0)];
    const plan = {
      ...anOutline(70),
      weighed: all.map(({ weighed }) => weighed),
      events: all.map(({ event }) => event),
    };

    expect(fitPage(plan).events.map(({ date }) => date)).toEqual(['2021', '2023', '2024', '2025']);
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
