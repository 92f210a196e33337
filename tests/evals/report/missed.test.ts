import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../evals/evaluate.ts';
import { measure } from '../../../evals/gate.ts';
import { itemsOf } from '../../../evals/items.ts';
import { rightAnswer } from '../../../evals/judges/right-answer.ts';
import { type Missed, missedLine, missedOf, shortOf } from '../../../evals/report/missed.ts';
import type { Part } from '../../../evals/report/part.ts';
import type { Threshold } from '../../../evals/thresholds.ts';
import { anItem, aRun } from '../../support/eval-run.ts';

const goal: Threshold = {
  ...{ name: 'accuracy', promise: 'Right answers', suite: 'accuracy', judge: 'right-answer', split: 'test' },
  ...{ role: 'goal', measure: 'mean', least: 0.92 },
};
const gap: Threshold = {
  ...{ name: 'gap', promise: 'No gap', suite: 'framing', judge: 'pair-facts', split: 'test' },
  ...{ role: 'gates', measure: 'no-lean' },
};
const scores = (right: number, wrong: number) =>
  [...Array<number>(right).fill(1), ...Array<number>(wrong).fill(0)].map((score, index) =>
    anItem({
      ...{ judge: 'right-answer', caseId: `case-${index}`, cluster: `topic-${index % 5}`, score },
      kind: score === 1 || index % 2 === 0 ? 'single-fact' : 'comparison',
    }),
  );
const missed = (right: number, wrong: number, parts: readonly Part[] = []): Missed[] => {
  const items = scores(right, wrong);
  return missedOf({ items, measured: [measure(items, goal)], parts, results: [] });
};

describe('missedOf', () => {
  it('holds nothing that is met', () => {
    expect(missed(23, 2)).toEqual([]);
  });

  it('says of a goal what is wanted, what is found with its interval, how far that is and where', () => {
    expect(missed(15, 10)).toMatchObject([
      {
        ...{ name: 'accuracy', promise: 'Right answers', gates: false, wanted: 'at least 0.92' },
        today: expect.stringMatching(/^0\.600 \[0\.\d+, 0\.\d+\]$/),
        away: expect.stringMatching(
          /^32\.0 points short \(15 of 25 cases, 23 are wanted\); .* above the interval$/,
        ),
        where: 'comparison 5 of 5, single-fact 5 of 20',
      },
    ]);
  });

  it('counts the reasons that misses share, up to their particulars', () => {
    const runs = ['x', 'y', 'z'].map((id) =>
      aRun({
        case: {
          ...{
            id,
            suite: 'accuracy',
            kind: 'single-fact',
            expect: [id === 'z' ? 'not-covered' : 'answered'],
          },
          facts: id === 'z' ? [] : [{ say: `fact ${id}`, statements: ['gone#00000000'], words: [] }],
        },
      }),
    );
    const results = evaluate(runs, { single: [rightAnswer], pair: [] });
    const items = itemsOf(results);
    const measured = [measure(items, { ...goal, split: 'all' })];

    expect(missedOf({ items, measured, results, parts: [] })).toMatchObject([
      { why: 'a fact is missing (2)' },
    ]);
  });

  it('says to which side something leans', () => {
    const items = [1, 2, 3].map((topic) =>
      anItem({ suite: 'framing', judge: 'pair-facts', cluster: `topic-${topic}`, lean: -0.5 }),
    );

    expect(missedOf({ items, measured: [measure(items, gap)], parts: [], results: [] })).toMatchObject([
      { gates: true, away: 'the interval ends 0.500 from 0: more for the rights wording' },
    ]);
  });

  it('holds what the suites beside the cases miss, but not what they only tell', () => {
    const row = { promise: '', found: '0.8', wanted: 'at least 0.85', items: 9, met: false };
    const part: Part = {
      ...{ name: 'claims', title: 'Claim check', about: '', settings: 's', failures: [], misses: [] },
      rows: [
        { ...row, name: 'F1', role: 'goal', away: '5.0 points short' },
        { ...row, name: 'told', role: 'told' },
      ],
    };

    expect(missed(25, 0, [part])).toMatchObject([{ name: 'Claim check: F1', away: '5.0 points short' }]);
  });
});

describe('missedLine', () => {
  it('counts the goals that an open gate does not stand for', () => {
    const items = scores(15, 10);

    expect(missedLine({ items, measured: [measure(items, goal)], parts: [], results: [] })).toBe(
      '1 of 1 promises and goals are not reached today; they are goals and do not shut the gate.',
    );
    expect(missedLine({ items: [], measured: [], parts: [], results: [] })).toMatch(/^All goals are reached/);
  });
});

describe('shortOf', () => {
  it('tells a target that chance could explain from one that it could not', () => {
    expect(shortOf(0.9, { mean: 0.85, high: 0.95 })).toBe(
      '5.0 points short; the target is within the interval',
    );
    expect(shortOf(0.9, { mean: 0.5, high: 0.6 })).toBe(
      '40.0 points short; the target is above the interval',
    );
  });

  it('lets no chance explain a miss where all are wanted', () => {
    expect(shortOf(1, { mean: 0.99, high: 1 })).toBe('1.0 points short');
  });

  it('counts no cases where scores are shares', () => {
    expect(shortOf(0.9, { mean: 0.75, high: 0.8 }, [{ score: 1 }, { score: 0.5 }])).not.toContain('cases');
  });
});
