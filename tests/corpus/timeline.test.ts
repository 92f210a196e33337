import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTimeline, parseTimeline } from '../../src/corpus/timeline.ts';
import { aStatement, aTopic } from '../support/builders.ts';

const limit = `- date: 2024-05-02
  event: Selmaa limits night ferries.
  countries: [FI]
  topics: [night-ferries]
  statements: [port#1]
`;
const count = `- date: 2024
  event: Selmaa counts ferries.
  countries: [FI]
  topics: [night-ferries]
  statements: [port#2]
`;
const corpus = {
  statements: new Map(
    [
      aStatement({ id: 'port#1', text: 'Selmaa limited ferries on 2 May 2024.' }),
      aStatement({ id: 'port#2', text: 'Selmaa counted ferries in 2024.' }),
    ].map((statement) => [statement.id, statement]),
  ),
  topics: [aTopic({ id: 'night-ferries' })],
};

describe('parseTimeline', () => {
  it('reads events with the line that each begins on', () => {
    const { events, faults } = parseTimeline(`# Events\n${count}${limit}`);

    expect(faults).toEqual([]);
    expect(events).toMatchObject([
      { date: '2024', statements: ['port#2'], line: 2 },
      { date: '2024-05-02', event: 'Selmaa limits night ferries.', line: 7 },
    ]);
  });

  it('keeps the events that it can read beside those that it cannot', () => {
    const { events, faults } = parseTimeline(`${limit.replace('[FI]', '[fi]')}${limit}`);

    expect(events).toHaveLength(1);
    expect(faults).toMatchObject([
      { file: 'timeline.yml', line: 1, message: expect.stringMatching(/^countries/) },
    ]);
  });

  it.each(['- date: [', 'date: 2024', '- *nothing'])('finds a fault in %j', (text) => {
    expect(parseTimeline(text)).toMatchObject({ events: [], faults: [{ rule: 'timeline', line: 1 }] });
  });

  it('never throws, whatever the text', () => {
    const pieces = fc.constantFrom(limit, '- ', '*a', '&a ', '[', '{', ': ', '\n', '%', '!!', '"', '|');
    const texts = fc.array(fc.oneof(fc.string(), pieces)).map((parts) => parts.join(''));

    fc.assert(
      fc.property(texts, (text) => {
        parseTimeline(text);
      }),
    );
  });
});

describe('checkTimeline', () => {
  const check = (text: string) =>
    checkTimeline(parseTimeline(text), corpus).map(({ line, message }) => [line, message]);

  it('passes events in order that their statements show', () => {
    expect(check(count + limit)).toEqual([]);
  });

  it.each([
    [
      'an unknown statement',
      limit.replace('port#1', 'port#9'),
      'the statement port#9 is not in the corpus; its text may have changed',
    ],
    ['an unknown topic', limit.replace('night-ferries', 'buses'), 'the topic "buses" is not in topics.yml'],
    [
      'a month that no statement gives',
      limit.replace('05-02', '06-02'),
      'port#1 does not give the date 2024-06-02',
    ],
    [
      'an entry that cannot be read',
      limit.replace('2024-05-02', 'May'),
      'date: is no date such as 2025, 2025-06 or 2025-06-16',
    ],
    [
      'a date that no statement gives',
      limit.replace('05-02', '05-03'),
      'port#1 does not give the date 2024-05-03',
    ],
    [
      'a date more exact than its statement',
      limit.replace('port#1', 'port#2'),
      'port#2 does not give the date 2024-05-02',
    ],
  ])('finds %s', (_what, text, message) => {
    expect(check(text)).toEqual([[1, message]]);
  });

  it('finds events out of order', () => {
    const earlier = limit.replace('2024-05-02', '2023').replace('port#1', 'port#3');
    const statements = new Map([
      ...corpus.statements,
      ['port#3', aStatement({ text: 'It was planned in 2023.' })],
    ]);

    expect(checkTimeline(parseTimeline(limit + earlier), { ...corpus, statements })).toMatchObject([
      { line: 6, message: expect.stringContaining('put the events in order of date') },
    ]);
  });
});
