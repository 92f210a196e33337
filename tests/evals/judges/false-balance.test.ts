import { describe, expect, it } from 'vitest';
import { noFalseBalance } from '../../../evals/judges/false-balance.ts';
import type { CitedStatement } from '../../../src/domain.ts';
import { aStatement } from '../../support/builders.ts';
import { aRun, aShown, asMap } from '../../support/eval-run.ts';

const settled = aStatement();
const disputed = aStatement({
  text: 'Owners say that the count is too high.',
  standing: { kind: 'claim', by: 'Owners' },
});
const facts = [{ say: '412', statements: [settled.id], words: [] }];
const fact = aShown(settled.text);
const claim = aShown(disputed.text, { standing: disputed.standing, cites: [disputed] });

const verdictOn = (...statements: CitedStatement[]) =>
  noFalseBalance(asMap([settled, disputed])).assess(
    aRun({ case: { suite: 'flat-fact', facts }, answer: { statements } }),
  );

describe('noFalseBalance', () => {
  it('passes a settled fact that is stated flat, ahead of claims', () => {
    expect(verdictOn(fact, claim).score).toBe(1);
  });

  it.each<[string, CitedStatement[], RegExp]>([
    ['a fact behind a claim', [claim, fact], /comes before the fact/],
    [
      'a fact shown as contested',
      [{ ...fact, standing: { kind: 'contested', with: ['b'] } }],
      /shown as contested/,
    ],
    ['a fact with a doubt', [{ ...fact, text: `Allegedly, ${fact.text}` }], /“allegedly” was added/],
  ])('fails %s', (_what, statements, why) => {
    expect(verdictOn(...statements)).toEqual({ score: 0, why: expect.stringMatching(why) });
  });

  it('scores nothing on other suites, nor where the fact is not shown', () => {
    expect(noFalseBalance(asMap([settled])).assess(aRun()).score).toBeNull();
    expect(verdictOn(claim).score).toBeNull();
  });
});
