import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../evals/compare.ts';
import type { CaseResult, Finding } from '../../evals/evaluate.ts';
import { type GateInput, gate, measure } from '../../evals/gate.ts';
import type { Threshold } from '../../evals/thresholds.ts';
import { aCase, anItem, aRun } from '../support/eval-run.ts';

const found: Finding = {
  judge: 'quotes',
  framing: undefined,
  verdict: { score: 1, why: 'real' },
  crashed: false,
};
const aResult = (given: Partial<CaseResult> = {}): CaseResult => ({
  ...{ case: aCase(), split: 'test', runs: [aRun()], findings: [found] },
  ...given,
});
const level: Comparison = {
  ...{ suite: 'accuracy', judge: 'vital-facts', items: 10, clusters: 3, before: 0.9, after: 0.9 },
  ...{ difference: { mean: 0, low: -0.1, high: 0.1 }, dropped: false, better: [], worse: [] },
  ...{ leastDrop: 0.3, leftOut: 0 },
};
const threshold: Threshold = {
  ...{ name: 'facts', promise: 'Facts are shown', judge: 'vital-facts', split: 'test' },
  ...{ role: 'gates', measure: 'mean', least: 0.9 },
};

/** The rules that a run breaks which is sound but for what is given. */
function rulesBroken(given: Partial<GateInput> = {}): string[] {
  return gate({
    results: [aResult()],
    measured: [measure([anItem()], threshold)],
    comparisons: [level],
    lost: [],
    isHard: (_suite, judge) => judge === 'quotes',
    mustScore: ['quotes'],
    leastCases: {
      ...{ acceptance: 0, accuracy: 1, unanswerable: 0, framing: 0, attribution: 0 },
      ...{ 'flat-fact': 0, thread: 0, safety: 0 },
    },
    known: new Set(),
    ...given,
  }).map(({ rule }) => rule);
}

describe('gate', () => {
  it('opens for a sound run', () => {
    expect(rulesBroken()).toEqual([]);
  });

  it.each<[string, Partial<GateInput>, string]>([
    ['nothing ran', { results: [], mustScore: [] }, 'nothing-ran'],
    ['cases were listed but never asked', { results: [aResult({ runs: [] })] }, 'nothing-ran'],
    ['a judge of a hard promise is gone', { results: [aResult({ findings: [] })] }, 'nothing-ran'],
    [
      'a judge of a hard promise never scores',
      { results: [aResult({ findings: [{ ...found, verdict: { score: null, why: 'no' } }] })] },
      'nothing-ran',
    ],
    [
      'a judge crashed',
      {
        results: [
          aResult({ findings: [found, { ...found, verdict: { score: null, why: 'no' }, crashed: true }] }),
        ],
      },
      'judge-crashed',
    ],
    [
      'one quote is invented',
      { results: [aResult({ findings: [{ ...found, verdict: { score: 0, why: 'invented' } }] })] },
      'hard-break',
    ],
    [
      'a case rests on a statement that is gone',
      { results: [aResult({ case: aCase({ facts: [{ say: 'x', statements: ['gone#0'], words: [] }] }) })] },
      'unknown-statement',
    ],
    ['a threshold is missed', { measured: [measure([anItem({ score: 0.8 })], threshold)] }, 'threshold'],
    ['a threshold measured nothing', { measured: [measure([], threshold)] }, 'threshold'],
    ['there is no baseline', { comparisons: undefined }, 'no-baseline'],
    ['the baseline holds none of the cases', { comparisons: [{ ...level, items: 0 }] }, 'no-baseline'],
    ['a case of the baseline is gone', { lost: ['a-hard-one'] }, 'no-baseline'],
    ['a score dropped', { comparisons: [{ ...level, dropped: true }] }, 'drop'],
  ])('stays shut when %s', (_what, given, rule) => {
    expect(rulesBroken(given)).toEqual([rule]);
  });

  it('reports a goal that is missed and opens all the same', () => {
    const goal = measure([anItem({ score: 0.8 })], { ...threshold, role: 'goal' });

    expect(goal.met).toBe(false);
    expect(rulesBroken({ measured: [goal] })).toEqual([]);
  });
});

describe('measure', () => {
  const noLean: Threshold = {
    ...{ name: 'gap', promise: 'No lean', judge: 'vital-facts', split: 'test', role: 'gates' },
    measure: 'no-lean',
  };
  const leaning = (lean: (index: number) => number) =>
    Array.from({ length: 40 }, (_, index) => anItem({ cluster: String(index), lean: lean(index) }));

  it('finds no lean where differences cancel out', () => {
    expect(
      measure(
        leaning((index) => (index % 2 === 0 ? 0.5 : -0.5)),
        noLean,
      ).met,
    ).toBe(true);
  });

  it('finds a lean where most differences point one way', () => {
    expect(
      measure(
        leaning((index) => (index % 4 === 0 ? -0.5 : 0.5)),
        noLean,
      ).met,
    ).toBe(false);
  });

  it('takes no lean for shown where all cases are on one topic', () => {
    expect(measure([anItem({ lean: 0 }), anItem({ lean: 0 })], noLean).met).toBe(false);
  });

  it('looks at its own split, suite and kinds only', () => {
    const items = [anItem(), anItem({ split: 'dev', score: 0 }), anItem({ kind: 'date', score: 0 })];

    expect(measure(items, { ...threshold, kinds: ['figure'] }).row).toMatchObject({ items: 1 });
  });
});
