import { describe, expect, it } from 'vitest';
import { statusAsExpected } from '../../../evals/judges/status.ts';
import { aRun } from '../../support/eval-run.ts';

describe('statusAsExpected', () => {
  it.each([
    ['answered', ['answered'], 1],
    ['partial', ['answered'], 1],
    ['declined', ['not-covered', 'declined'], 1],
    ['not-covered', ['answered'], 0],
    ['answered', ['partial'], 0],
    ['partial', ['declined'], 0],
    ['failed', ['answered', 'not-covered'], 0],
  ] as const)('scores %s where %j is wanted as %d', (status, expected, score) => {
    const run = aRun({ case: { expect: [...expected] }, answer: { status } });

    expect(statusAsExpected.assess(run)).toMatchObject({ score });
  });

  it('says what was given, why, and what was wanted', () => {
    const run = aRun({ answer: { status: 'declined', reason: 'opinion' } });

    expect(statusAsExpected.assess(run).why).toBe('declined (opinion), wanted answered');
  });
});
