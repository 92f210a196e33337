import { describe, expect, it } from 'vitest';
import { fitPage, fitsAnswer, roomOf } from '../../src/brief/fit-page.ts';
import type { Outline } from '../../src/brief/outline.ts';
import type { Weighed } from '../../src/brief/weigh.ts';
import { anOutline, aWeighed } from '../support/weighed.ts';

/** A statement of so many words. */
function one(name: string, words: number): Weighed {
  const text = [name, ...Array.from({ length: words - 1 }, () => 'word')].join(' ');
  return aWeighed({ sourceId: name, text, standing: { kind: 'fact' } });
}

const room = 1130;
const asItIs = { complete: (plan: Outline) => plan, givenWay: (plan: Outline) => plan };
const namesOf = (some: readonly Weighed[]) => some.map(({ source }) => source.id);

/** Words that leave so much of the page. */
const leaving = (words: number) => [one('bottom', room - words - 10)];

describe('fitPage', () => {
  it('leaves an outline that fits as it is', () => {
    const plan = anOutline({ bottomLine: leaving(200), disputed: [one('fee', 90), one('noise', 90)] });

    expect(roomOf(plan)).toBe(room);
    expect(fitPage(plan)).toEqual(plan);
  });

  it('leaves a matter out whole where it does not fit, and goes on with a less important one that does', () => {
    const plan = anOutline({
      bottomLine: leaving(200),
      law: [one('act', 50)],
      disputed: [one('fee', 150), one('noise', 100)],
    });

    const fitted = fitPage(plan);

    expect([namesOf(fitted.law), namesOf(fitted.disputed)]).toEqual([['act'], ['noise']]);
    expect(roomOf(fitted)).toBeLessThanOrEqual(room);
  });

  it('counts with a matter what it must not stand without', () => {
    const caveat = one('caveat', 150);
    const figures = [{ figure: '20', from: one('figure', 40) }];
    const complete = (plan: Outline): Outline =>
      plan.figures.length === 0 ? plan : { ...plan, established: [caveat, ...plan.established] };
    const made = (words: number) =>
      fitPage(anOutline({ bottomLine: leaving(words), figures, disputed: [one('fee', 90)] }), {
        ...asItIs,
        complete,
      });

    expect(made(230)).toMatchObject({ figures: [{ figure: '20' }], established: [caveat], disputed: [] });
    expect(made(200)).toMatchObject({ figures: [], established: [] });
    expect(namesOf(made(200).disputed)).toEqual(['fee']);
  });

  it('keeps the room of the questions whatever else there is', () => {
    const plan = anOutline({ bottomLine: leaving(200), disputed: [one('fee', 90)], asked: 3 });

    expect(fitPage(plan)).toMatchObject({ asked: 3, disputed: [] });
  });

  it('takes of the dates the newest first, then the weightiest, and last what a later one goes on with', () => {
    const dated = (date: string, weight: number, topics: string[] = []) => {
      const weighed = { ...one(date, 5), weight };
      const event = 'On that day ferries were counted. '.repeat(8).trim();
      return {
        weighed,
        event: {
          countries: ['FI'],
          topics,
          line: 1,
          date,
          event,
          label: date,
          statements: [weighed.statement.id],
        },
      };
    };
    const made = (all: readonly ReturnType<typeof dated>[], words: number) =>
      fitPage(
        anOutline({
          bottomLine: leaving(words),
          weighed: all.map(({ weighed }) => weighed),
          events: all.map(({ event }) => event),
        }),
      ).events.map(({ date }) => date);
    const plain = [dated('2021', 5), dated('2022', 1), dated('2023', 4), dated('2024', 3), dated('2025', 0)];
    const story = [dated('2021', 5, ['fee']), dated('2022', 1), dated('2023', 1, ['fee', 'toll'])];

    expect(made(plain, 270)).toEqual(['2021', '2023', '2024', '2025']);
    expect(made(plain, 60)).toEqual(['2025']);
    expect(made(story, 125)).toEqual(['2022', '2023']);
  });

  it('leaves out what newspapers hold and lets claims give way to disputes that say them, where anything is left out', () => {
    const plan = (words: number) =>
      anOutline({
        bottomLine: leaving(words),
        positions: [
          { voice: 'political-party', chosen: [one('league', 40)] },
          { voice: 'press', chosen: [one('gazette', 40)] },
        ],
        disputed: [one('fee', 150)],
      });
    const heard = (words: number, givenWay = asItIs.givenWay) =>
      fitPage(plan(words), { ...asItIs, givenWay }).positions.map(({ voice }) => voice);

    expect(heard(260)).toEqual(['political-party', 'press']);
    expect(heard(120)).toEqual(['political-party']);
    expect(heard(120, (one) => ({ ...one, positions: [] }))).toEqual([]);
  });

  it('leaves out who speaks of several countries at once, where anything is left out', () => {
    const made = (words: number) =>
      fitPage(
        anOutline({
          bottomLine: leaving(words),
          positions: [{ voice: 'rights-advocacy', chosen: [{ ...one('all', 40), own: false }] }],
          disputed: [one('fee', 40), one('noise', 100)],
        }),
      );

    expect(made(110)).toMatchObject({ positions: [] });
    expect(namesOf(made(110).disputed)).toEqual(['fee']);
    expect(made(210).positions).toHaveLength(1);
  });

  it('takes last of the dates what the bottom line tells', () => {
    const told = aWeighed({
      sourceId: 'port',
      text: 'The minister closed the old harbour of Turku on 2 May 2024; a court reopened it.',
      standing: { kind: 'fact' },
    });
    const event = (date: string, text: string) => ({
      ...{ countries: ['FI'], topics: [], line: 1, label: date, statements: [] },
      ...{ date, event: text },
    });
    const events = [
      event('2023', 'The minister closes the old harbour of Turku.'),
      event('2024', 'A fair for anglers opens in the town.'),
      event('2025', 'A ship sinks.'),
    ];
    const plan = anOutline({ bottomLine: [told, one('bottom', 1080)], events });

    expect(fitPage(plan).events.map(({ date }) => date)).toEqual(['2024', '2025']);
  });
});

describe('roomOf', () => {
  it('counts a note for each source that shows an event', () => {
    const noted = (...statements: string[]) =>
      roomOf(
        anOutline({
          events: [{ countries: ['FI'], topics: [], line: 1, date: '2024', event: 'A count', statements }],
        }),
      );

    expect([noted('a#1', 'b#1'), noted('a#1', 'a#2')]).toEqual([22, 12]);
  });
});

describe('fitsAnswer', () => {
  it('has no room for an answer with too many notes', () => {
    const text = 'a word and another '.repeat(7).trim();
    const noted = (count: number) => ({
      text,
      standing: { kind: 'contested' as const, with: Array.from({ length: count }, (_, at) => `${at}`) },
    });

    expect([fitsAnswer(noted(1)), fitsAnswer(noted(2))]).toEqual([true, false]);
  });
});
