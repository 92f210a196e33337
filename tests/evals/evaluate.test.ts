import { describe, expect, it } from 'vitest';
import { evaluate } from '../../evals/evaluate.ts';
import { itemsOf } from '../../evals/items.ts';
import { statusAgreement } from '../../evals/judges/pairs/status-agreement.ts';
import { statusAsExpected } from '../../evals/judges/status.ts';
import { aFramed, aRun } from '../support/eval-run.ts';

const crashing = {
  name: 'crashing',
  assess: () => {
    throw new Error('out of order');
  },
};

describe('evaluate', () => {
  it('lets every judge look at the same runs', () => {
    const { neutral, restriction, rights } = aFramed({ answer: { status: 'partial' } });

    const [result] = evaluate([neutral, restriction, rights], {
      single: [statusAsExpected],
      pair: [statusAgreement],
    });

    expect(result?.findings.map(({ judge, framing, verdict }) => [judge, framing, verdict.score])).toEqual([
      ['status', 'neutral', 1],
      ['status', 'restriction', 1],
      ['status', 'rights', 1],
      ['pair-status', undefined, 0],
    ]);
  });

  it('tells a judge that crashed from one that found fault', () => {
    const [result] = evaluate([aRun()], { single: [crashing], pair: [] });

    expect(result?.findings).toMatchObject([
      { crashed: true, verdict: { score: null, why: 'crashed: out of order' } },
    ]);
  });

  it('judges a mirror once, when both sides ran', () => {
    const side = (name: 'restriction' | 'rights', status: 'declined' | 'answered') =>
      aRun({ case: { id: name, mirror: { name: 'tweet', side: name } }, answer: { status } });

    const results = evaluate([side('restriction', 'declined'), side('rights', 'answered')], {
      single: [],
      pair: [],
    });

    expect(results.flatMap(({ findings }) => findings)).toMatchObject([
      { judge: 'mirror', verdict: { score: 0, lean: 1 } },
    ]);
  });
});

describe('itemsOf', () => {
  it('is one row a case and judge, the mean of its framings, without what was not scored', () => {
    const { neutral, restriction, rights } = aFramed({ answer: { status: 'declined' } });

    const items = itemsOf(
      evaluate([neutral, restriction, rights], { single: [statusAsExpected, crashing], pair: [] }),
    );

    expect(items).toMatchObject([{ judge: 'status', score: 2 / 3, cluster: 'night-ferries' }]);
  });
});
