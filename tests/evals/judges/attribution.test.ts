import { describe, expect, it } from 'vitest';
import { attributionSurvives } from '../../../evals/judges/attribution.ts';
import type { Standing } from '../../../src/domain.ts';
import { anAnswer, aStatement } from '../../support/builders.ts';
import { aRun } from '../../support/eval-run.ts';

const fact: Standing = { kind: 'fact' };
const claim: Standing = { kind: 'claim', by: 'Ministry of Shipping' };
const contested: Standing = { kind: 'contested', with: ['b'] };

/** The verdict on an answer that shows a statement of the corpus in some standing. */
function verdictOn(ofCorpus: Standing, shown: Standing) {
  const run = aRun({
    answer: { statements: anAnswer().statements.map((statement) => ({ ...statement, standing: shown })) },
  });
  return attributionSurvives(new Map([[aStatement().id, ofCorpus]])).assess(run);
}

describe('attributionSurvives', () => {
  it.each([
    ['a fact as a fact', fact, fact],
    ['a claim as its claim', claim, claim],
    ['what is contested as contested', contested, contested],
  ])('passes %s', (_what, ofCorpus, shown) => {
    expect(verdictOn(ofCorpus, shown)).toMatchObject({ score: 1 });
  });

  it.each([
    ['a claim as a fact', claim, fact, /^shown as fact: The port/],
    ['what is contested as a fact', contested, fact, /^shown as fact: The port/],
    ['a fact as a claim', fact, claim, /^a fact shown as a claim: The port/],
  ])('fails %s', (_what, ofCorpus, shown, why) => {
    expect(verdictOn(ofCorpus, shown)).toEqual({ score: 0, why: expect.stringMatching(why) });
  });

  it('scores nothing where nothing is shown', () => {
    expect(attributionSurvives(new Map()).assess(aRun({ answer: { statements: [] } })).score).toBeNull();
  });
});
