import type { Answer, CitedStatement } from '../../src/domain.ts';
import { saysNotFound } from '../../src/text/not-found.ts';
import type { Fact } from '../case.ts';
import { type Judge, notScored } from '../judge.ts';

/** The share of the facts that a right answer must hold which it holds. */
export const vitalFacts: Judge = {
  name: 'vital-facts',
  assess: ({ case: { facts, expect }, answer }) => {
    if (facts.length === 0 || !expect.includes('answered')) return notScored('no fact is wanted');
    const missing = facts.filter((fact) => !holds(answer, fact));
    const why =
      missing.length === 0 ? 'every fact is there' : `missing: ${missing.map(({ say }) => say).join('; ')}`;
    return { score: 1 - missing.length / facts.length, why };
  },
};

/** True when the answer cites a statement that shows the fact, or says all its words in one statement. */
function holds({ status, statements }: Answer, { statements: shown, words }: Fact): boolean {
  if (status === 'not-covered') return statements.some((one) => tellsNotFound(one, shown));
  if (status !== 'answered' && status !== 'partial') return false;
  return statements.some(({ text, citations }) => {
    const said = text.toLowerCase();
    return (
      citations.some(({ statementId }) => shown.includes(statementId)) ||
      (words.length > 0 && words.every((group) => group.some((word) => said.includes(word))))
    );
  });
}

/** What was looked for and not found is told beside "not covered" too. */
function tellsNotFound({ text, citations }: CitedStatement, shown: readonly string[]): boolean {
  return saysNotFound(text) && citations.some(({ statementId }) => shown.includes(statementId));
}
