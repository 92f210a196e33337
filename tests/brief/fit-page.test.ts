import { describe, expect, it } from 'vitest';
import { fitPage, fitsAnswer, roomOf } from '../../src/brief/fit-page.ts';
import type { Outline } from '../../src/brief/outline.ts';
import type { Weighed } from '../../src/brief/weigh.ts';
import { anOutline, aWeighed } from '../support/weighed.ts';

/** Statements of so many words. */
function some(count: number, words: number): Weighed[] {
  const text = Array.from({ length: words }, () => 'word').join(' ');
  return Array.from({ length: count }, () =>
    aWeighed({ sourceId: 'port', text, standing: { kind: 'fact' } }),
  );
}

/** An outline with so many words a statement. */
function full(words: number) {
  return anOutline({
    bottomLine: some(4, words),
    figures: some(2, words).map((from) => ({ figure: '20', from })),
    established: some(1, words),
    positions: [{ voice: 'political-party', chosen: some(10, words) }],
    law: some(2, words),
    disputed: some(2, words),
    asked: 2,
  });
}

const room = 1130;
const anEvent = { countries: ['FI'], topics: [], line: 1 };

/** An event that takes some room. */
const told = 'On that day ferries were counted. '.repeat(8);

describe('fitPage', () => {
  it('leaves an outline that fits as it is', () => {
    const plan = full(20);

    expect(fitPage(plan)).toEqual(plan);
  });

  it('spares a rule of law first, then a question, a figure and a dispute, and no position', () => {
    const [little, more] = [fitPage(full(40)), fitPage(full(47))];

    expect(roomOf(full(40))).toBeGreaterThan(room);
    expect([little.law.length, little.asked, little.figures.length, little.disputed.length]).toEqual([
      1, 1, 2, 2,
    ]);
    expect([more.law.length, more.asked, more.figures.length, more.disputed.length]).toEqual([1, 1, 1, 1]);
    expect(more.positions[0]?.chosen).toHaveLength(10);
    expect(roomOf(more)).toBeLessThanOrEqual(room);
  });

  it('keeps the rule of law where the question that is spared after it makes room enough', () => {
    const fitted = fitPage(full(39));

    expect(roomOf(full(39))).toBeGreaterThan(room);
    expect([fitted.law.length, fitted.asked]).toEqual([2, 1]);
  });

  it('spares the lightest of five dates, and never the newest', () => {
    const dated = (date: string, weight: number) => {
      const weighed = aWeighed({ sourceId: date, text: 'A count', standing: { kind: 'fact' }, weight });
      return {
        weighed,
        event: { ...anEvent, date, event: told, label: date, statements: [weighed.statement.id] },
      };
    };
    const all = [dated('2021', 5), dated('2022', 1), dated('2023', 4), dated('2024', 3), dated('2025', 0)];
    const plan = {
      ...full(32),
      weighed: all.map(({ weighed }) => weighed),
      events: all.map(({ event }) => event),
    };

    expect(fitPage(plan).events.map(({ date }) => date)).toEqual(['2021', '2023', '2024', '2025']);
    expect(fitPage({ ...plan, ...full(70), weighed: plan.weighed, events: plan.events }).events).toHaveLength(
      3,
    );
  });

  it('spares what newspapers hold, then lets claims give way to disputes that say them', () => {
    const held = (words: number) => [
      { voice: 'political-party' as const, chosen: some(10, words) },
      { voice: 'press' as const, chosen: some(2, words) },
    ];
    const finish = {
      complete: (one: Outline) => one,
      givenWay: (one: Outline) => ({ ...one, positions: [] }),
    };
    const fitted = (words: number) =>
      fitPage({ ...full(words), positions: held(words) }, finish).positions.map(({ voice }) => voice);

    expect(fitted(30)).toEqual(['political-party', 'press']);
    expect(fitted(48)).toEqual(['political-party']);
    expect(fitted(60)).toEqual([]);
  });

  it('spares first of five dates what later ones of its topic go on with', () => {
    const dated = (date: string, topics: string[]) => ({
      ...anEvent,
      date,
      event: told,
      label: date,
      statements: [],
      topics,
    });
    const events = [
      dated('2021', ['audit']),
      dated('2022', ['inquiry']),
      dated('2023', ['thread']),
      dated('2024', ['inquiry']),
      dated('2025', ['inquiry', 'harbours']),
    ];

    expect(fitPage({ ...full(37), events }).events.map(({ date }) => date)).toEqual([
      '2021',
      '2023',
      '2024',
      '2025',
    ]);
  });

  it('counts a note for each statement that shows an event', () => {
    const event = { ...anEvent, date: '2024', event: 'A count', statements: ['a#1', 'b#1'] };

    expect(roomOf({ ...full(20), events: [event] }) - roomOf(full(20))).toBe(22);
  });

  it('spares a second fact late, then the question, and a fact that nothing calls for last', () => {
    const plan = { ...full(49), established: some(3, 49) };
    const fuller = { ...plan, ...full(70), established: some(3, 70) };

    expect(fitPage(plan).established).toHaveLength(1);
    expect([fitPage(fuller).asked, fitPage(fuller).established.length]).toEqual([0, 0]);
    expect(fitPage({ ...full(20), established: some(3, 20) }).established).toHaveLength(3);
  });

  it('has no room for an answer with too many notes', () => {
    const text = 'a word and another '.repeat(12).trim();
    const noted = (count: number) => ({
      text,
      standing: { kind: 'contested' as const, with: Array.from({ length: count }, (_, at) => `${at}`) },
    });

    expect([fitsAnswer(noted(1)), fitsAnswer(noted(2))]).toEqual([true, false]);
  });
});
