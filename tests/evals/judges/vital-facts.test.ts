import { describe, expect, it } from 'vitest';
import { vitalFacts } from '../../../evals/judges/vital-facts.ts';
import { anAnswer, aStatement } from '../../support/builders.ts';
import { aRun } from '../../support/eval-run.ts';

/** What `anAnswer()` holds: by its statement, by its words, and what it does not. */
const cited = { say: '412 in 2024', statements: [aStatement().id], words: [] };
const worded = { say: '412 in 2024', statements: ['other#1'], words: [['412', 'four hundred'], ['2024']] };
const absent = { say: '655 in 2023', statements: ['other#1'], words: [['412'], ['2023']] };

describe('vitalFacts', () => {
  it.each([
    ['a statement that shows the fact is cited', cited],
    ['one statement has a word of each group', worded],
  ])('is whole where %s', (_how, fact) => {
    expect(vitalFacts.assess(aRun({ case: { facts: [fact] } }))).toEqual({
      score: 1,
      why: 'every fact is there',
    });
  });

  it('is the share of the facts that are there, and names the others', () => {
    const verdict = vitalFacts.assess(aRun({ case: { facts: [cited, absent] } }));

    expect(verdict).toEqual({ score: 0.5, why: 'missing: 655 in 2023' });
  });

  it('finds no fact by words where a case gives none', () => {
    const unworded = { ...absent, words: [] };

    expect(vitalFacts.assess(aRun({ case: { facts: [unworded] } })).score).toBe(0);
  });

  it('counts nothing that is shown beside a question not answered', () => {
    const run = aRun({ case: { facts: [cited] }, answer: { status: 'not-covered', reason: 'not-covered' } });

    expect(vitalFacts.assess(run).score).toBe(0);
  });

  it('counts what was looked for and not found where a question is not answered', () => {
    const text = 'No count of ferries was found in the sources searched for this corpus.';
    const [statement] = anAnswer().statements;
    const statements = statement ? [{ ...statement, text }] : [];
    const answer = { status: 'not-covered', reason: 'not-covered', statements } as const;

    expect(vitalFacts.assess(aRun({ case: { facts: [cited] }, answer })).score).toBe(1);
    expect(vitalFacts.assess(aRun({ case: { facts: [worded] }, answer })).score).toBe(0);
  });

  it('scores nothing where no fact or no answer is wanted', () => {
    expect(vitalFacts.assess(aRun()).score).toBeNull();
    expect(vitalFacts.assess(aRun({ case: { facts: [cited], expect: ['declined'] } })).score).toBeNull();
  });
});
