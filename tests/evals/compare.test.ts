import { describe, expect, it } from 'vitest';
import { type Baseline, toBaseline } from '../../evals/baseline.ts';
import { compare } from '../../evals/compare.ts';
import type { Item } from '../../evals/items.ts';
import { watched } from '../../evals/thresholds.ts';
import { anItem } from '../support/eval-run.ts';

const made = { corpus: 'a', settings: 'b' };
const items = (score: (index: number) => number): Item[] =>
  Array.from({ length: 40 }, (_, index) =>
    anItem({ caseId: `case-${index}`, cluster: String(index % 20), score: score(index) }),
  );
const before = toBaseline(
  items(() => 1),
  made,
);

function vitalFacts(now: readonly Item[], baseline: Baseline = before) {
  return compare(now, baseline, watched).find(({ judge }) => judge === 'vital-facts');
}

describe('compare', () => {
  it('finds no difference in the same scores', () => {
    expect(vitalFacts(items(() => 1))).toMatchObject({ items: 40, dropped: false, worse: [], better: [] });
  });

  it('sees a broad drop, and names the cases that flipped', () => {
    const found = vitalFacts(items((index) => (index % 3 === 0 ? 0 : 1)));

    expect(found).toMatchObject({ dropped: true, better: [] });
    expect(found?.worse).toHaveLength(14);
  });

  it('does not take one flip for a drop', () => {
    expect(vitalFacts(items((index) => (index === 7 ? 0 : 1)))).toMatchObject({
      dropped: false,
      worse: ['case-7'],
    });
  });

  it('leaves out cases that are new or have changed', () => {
    const now = [...items(() => 1), anItem({ caseId: 'new' })].map((item, index) =>
      index === 0 ? { ...item, hash: 'changed' } : item,
    );

    expect(vitalFacts(now)).toMatchObject({ items: 39, leftOut: 2 });
  });
});

describe('toBaseline', () => {
  it('holds the judges that are watched, and no others', () => {
    const { cases } = toBaseline([anItem(), anItem({ judge: 'citations' })], made);

    expect(cases).toEqual({ 'ferries-counted': { hash: 'a', scores: { 'vital-facts': 1 } } });
  });
});
