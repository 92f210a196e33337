import { afterAll, describe, expect, it } from 'vitest';
import { type BriefRun, briefJudges } from '../../evals/briefings/judges.ts';
import { briefingsPart } from '../../evals/briefings/to-part.ts';
import { createBriefer } from '../../src/brief/brief.ts';
import type { Brief, Column, NoBriefing } from '../../src/briefing.ts';
import { openAnswerer, pipelineDeps } from '../../src/cli/open.ts';
import type { Together } from '../../src/corpus/together.ts';
import { openSmallIndex } from '../support/small-answerer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const index = await openSmallIndex(await temporaryFolder(afterAll));
const { corpus } = index;
const brief = createBriefer({
  ...pipelineDeps(index),
  answer: openAnswerer(index),
  timeline: [],
  parties: new Map(),
  together: { beside: new Map(), fuller: new Map() },
  now: () => 0,
  today: () => '2025-03-01',
});
const made = await brief('night ferries', 'long');
const due = new Map([
  ['night-ferries', ['official-statistics', 'host-government', 'rights-advocacy', 'court']],
]);
const judges = briefJudges(corpus, due);
const none: NoBriefing = {
  ...{ asked: made.asked, form: made.form, sources: [], asOf: undefined, reaches: undefined },
  ...{ corpusVersion: made.corpusVersion, timings: made.timings, id: made.id },
  ...{ kind: 'none', reason: 'unknown-topic', about: 'tea', instead: ['night ferries'] },
};

/** The score of one judge on the briefing with its column changed. */
function score(
  name: string,
  change: (column: Column) => Partial<Column> = () => ({}),
  must: string[][] = [],
) {
  const changed: Brief =
    made.kind === 'briefing'
      ? { ...made, columns: made.columns.map((column) => ({ ...column, ...change(column) })) }
      : made;
  const one = { id: 'ferries', asked: 'night ferries', kind: 'briefing' as const, must, thin: false };
  const run: BriefRun = { case: one, page: changed, long: changed, like: made };
  return judges.find((judge) => judge.name === name)?.assess(run).score;
}

/** The score of one judge on a case that wants something else, or on another briefing. */
function scoreOn(name: string, wanted: Partial<BriefRun['case']>, page: Brief = made) {
  const one = { id: 'ferries', asked: 'night ferries', kind: 'briefing' as const, must: [], thin: false };
  const run: BriefRun = { case: { ...one, ...wanted }, page, long: page, like: undefined };
  return judges.find((judge) => judge.name === name)?.assess(run).score;
}

/** Each judge with what it must see. */
const faults: readonly (readonly [string, (column: Column) => Partial<Column>])[] = [
  [
    'cited',
    ({ positions }) => ({
      law: positions.flatMap(({ statements }) => statements.map((one) => ({ ...one, citations: [] }))),
    }),
  ],
  [
    'borne-out',
    ({ figures }) => ({
      figures: figures.map(({ figure, statement }) => ({
        figure,
        statement: { ...statement, text: statement.text.replace(/\d+/, '999') },
      })),
    }),
  ],
  ['standing', ({ positions }) => ({ established: positions.flatMap(({ statements }) => statements) })],
  ['figures', ({ figures }) => ({ figures: figures.map((one) => ({ ...one, figure: '999' })) })],
  ['voices-in-order', ({ positions }) => ({ positions: [...positions].reverse() })],
  [
    'length-ratio',
    ({ positions }) => ({
      positions: positions.map((one, at) =>
        at > 0 ? one : { ...one, statements: Array.from({ length: 9 }, () => one.statements).flat() },
      ),
    }),
  ],
  [
    'fits-two-sides',
    ({ established, positions }) => ({
      established: Array.from({ length: 30 }, () => [
        ...established,
        ...positions.flatMap(({ statements }) => statements),
      ]).flat(),
    }),
  ],
  ['voices-due', ({ gaps }) => ({ gaps: { ...gaps, absent: [] } })],
  ['same-for-both-wordings', () => ({ positions: [], figures: [], established: [], bottomLine: [] })],
];

describe('briefJudges', () => {
  it.each(faults)('%s passes a sound briefing and fails a broken one', (name, change) => {
    expect(score(name)).toBe(1);
    expect(score(name, change)).toBeLessThan(1);
  });

  it('must-say wants all the words in one statement', () => {
    expect(score('must-say', undefined, [['412', 'Selmaa']])).toBe(1);
    expect(score('must-say', undefined, [['412', '71 decibels']])).toBe(0);
  });

  it('kind wants the kind of briefing that the case names', () => {
    expect(scoreOn('kind', { kind: 'briefing' })).toBe(1);
    expect(scoreOn('kind', { kind: 'none', reason: 'unknown-topic' })).toBe(0);
    expect(scoreOn('kind', { kind: 'none', reason: 'unknown-topic' }, none)).toBe(1);
  });

  it('thin-is-said wants a briefing on little to say so, and scores no other', () => {
    const isThin = (thin: boolean): Brief =>
      made.kind === 'briefing'
        ? { ...made, columns: made.columns.map((one) => ({ ...one, gaps: { ...one.gaps, thin } })) }
        : made;

    expect(scoreOn('thin-is-said', { thin: true }, isThin(true))).toBe(1);
    expect(scoreOn('thin-is-said', { thin: true }, isThin(false))).toBe(0);
    expect(scoreOn('thin-is-said', {}, isThin(false))).toBeNull();
  });

  it('offers-something wants what can be had instead, but where a request is declined', () => {
    expect(scoreOn('offers-something', { kind: 'none' }, none)).toBe(1);
    expect(scoreOn('offers-something', { kind: 'none' }, { ...none, instead: [] })).toBe(0);
    expect(scoreOn('offers-something', { kind: 'none' }, { ...none, reason: 'declined', instead: [] })).toBe(
      1,
    );
  });

  it('sees a comparison that does not open with what is alike, and one that is long', () => {
    const [column] = made.kind === 'briefing' ? made.columns : [];
    if (made.kind !== 'briefing' || column === undefined) throw new Error('no briefing was made');
    const alike = [...column.bottomLine, ...column.established];
    const compared = {
      ...{ alike: [], said: alike, counted: [], countedAs: 'alike' as const },
      ...{ different: [], unlike: [], onlyIn: [] },
    };
    const two = { ...made, columns: [column, column] };
    const long = { ...column, established: Array.from({ length: 200 }, () => alike).flat() };

    expect(scoreOn('comparison-opens', {}, two)).toBe(0);
    expect(scoreOn('comparison-opens', {}, { ...two, compared })).toBe(1);
    expect(scoreOn('comparison-opens', {}, { ...two, compared, columns: [long, column] })).toBe(0);
  });
});

describe('briefJudges on what is seen together', () => {
  const [column] = made.kind === 'briefing' ? made.columns : [];
  const shown = column?.figures[0]?.statement.citations[0]?.statementId ?? '';
  const judged = (together: Partial<Together>, page: Brief = made) =>
    briefJudges(corpus, due, { beside: new Map(), fuller: new Map(), ...together })
      .find(({ name }) => name === 'told-whole')
      ?.assess({
        case: { id: 'ferries', asked: 'night ferries', kind: 'briefing', must: [], thin: false },
        ...{ page, long: page, like: undefined },
      }).score;

  it('told-whole wants beside a statement what is listed, and nothing in place of what says more', () => {
    const other = column?.positions[0]?.statements[0]?.citations[0]?.statementId ?? '';

    expect(judged({ beside: new Map([[shown, [other]]]) })).toBe(1);
    expect(judged({ beside: new Map([[shown, ['port#00000000']]]) })).toBe(0);
    expect(judged({ fuller: new Map([[shown, 'port#00000000']]) })).toBe(0);
    expect(judged({}, none)).toBeNull();
  });

  it('told-whole asks of an event only where it names people by origin', () => {
    const empty = { bottomLine: [], figures: [], established: [], positions: [], law: [], disputed: [] };
    const event = (text: string): Brief =>
      made.kind === 'briefing'
        ? {
            ...made,
            columns: made.columns.map((one) => ({
              ...one,
              ...empty,
              questions: [],
              gaps: { ...one.gaps, statements: [] },
              dates: one.figures.slice(0, 1).map(({ statement }) => ({
                date: '2024',
                label: undefined,
                statement: { ...statement, text },
              })),
            })),
          }
        : made;
    const beside = new Map([[shown, ['port#00000000']]]);

    expect(judged({ beside }, event('Ferries are counted.'))).toBe(1);
    expect(judged({ beside }, event('Two Estonian nationals are jailed.'))).toBe(0);
  });

  it('no-false-gap sees a part that is empty on the page alone', () => {
    const emptied: Brief =
      made.kind === 'briefing'
        ? { ...made, columns: made.columns.map((one) => ({ ...one, positions: [] })) }
        : made;
    const assess = (page: Brief, long: Brief) =>
      judges
        .find(({ name }) => name === 'no-false-gap')
        ?.assess({
          case: { id: 'ferries', asked: 'night ferries', kind: 'briefing', must: [], thin: false },
          ...{ page, long, like: undefined },
        }).score;

    expect(assess(made, made)).toBe(1);
    expect(assess(emptied, made)).toBe(0);
    expect(assess(emptied, emptied)).toBe(1);
  });

  it('questions wants three on a page where the long form has three, and asks nothing of what is thin', () => {
    const asking = (count: number, thin = false): Brief =>
      made.kind === 'briefing'
        ? {
            ...made,
            columns: made.columns.map((one) => ({
              ...one,
              gaps: { ...one.gaps, thin },
              questions: Array.from({ length: count }, () => ({ question: 'Why?', statements: [] })),
            })),
          }
        : made;
    const assess = (page: Brief, long: Brief) =>
      judges
        .find(({ name }) => name === 'questions')
        ?.assess({
          case: { id: 'ferries', asked: 'night ferries', kind: 'briefing', must: [], thin: false },
          ...{ page, long, like: undefined },
        }).score;

    expect(assess(asking(3), asking(6))).toBe(1);
    expect(assess(asking(2), asking(6))).toBe(0);
    expect(assess(asking(2), asking(2))).toBe(1);
    expect(assess(asking(0, true), asking(6))).toBeNull();
  });
});

describe('briefingsPart', () => {
  const made = { corpus: 'c', settings: 's', ran: 25 };
  const row = { name: 'cited', scored: 25, mean: 1, low: [] };

  it('opens where every judge finds no fault', () => {
    expect(briefingsPart([row], made).failures).toEqual([]);
  });

  it.each([
    ['one briefing is at fault', [{ ...row, mean: 0.99 }], made, /^cited: 0\.990, wanted no fault$/],
    ['a judge scored none', [{ ...row, scored: 0, mean: 1 }], made, /^cited/],
    ['too few ran', [row], { ...made, ran: 24 }, /^briefings: 24, wanted at least 25$/],
  ])('stays shut when %s', (_what, rows, ran, words) => {
    expect(briefingsPart(rows, ran).failures).toMatchObject([expect.stringMatching(words)]);
  });
});
