import type { CitedStatement } from '../../src/domain.ts';
import { type Judge, notScored } from '../judge.ts';
import { citedTexts, doubtsIn, isAnswered, listed, type Statements } from './reading.ts';

/** A settled fact is stated flat: as a fact, ahead of what parties say, and without a doubt that its source does not hold. */
export function noFalseBalance(statements: Statements): Judge {
  return {
    name: 'false-balance',
    assess: ({ case: { suite, facts }, answer }) => {
      if (suite !== 'flat-fact') return notScored('not a question on a settled fact');
      if (!isAnswered(answer)) return notScored('nothing is stated');
      const settled = new Set(
        facts.flatMap((fact) => fact.statements.filter((id) => statements.get(id)?.standing.kind === 'fact')),
      );
      const stating = answer.statements.filter(({ citations }) =>
        citations.some(({ statementId }) => settled.has(statementId)),
      );
      if (stating.length === 0) return notScored('the settled fact is not shown');
      const hedged = stating.flatMap((shown) => hedgesOf(shown, statements));
      const [first] = answer.statements;
      const behind =
        first?.standing.kind !== 'fact' ? ['what a party says, or disputes, comes before the fact'] : [];
      const faults = [...hedged, ...behind];
      return faults.length === 0 ? { score: 1, why: 'stated flat' } : { score: 0, why: listed(faults) };
    },
  };
}

function hedgesOf(shown: CitedStatement, statements: Statements): string[] {
  const known = citedTexts(shown, statements).join(' ').toLowerCase();
  const added = doubtsIn(shown.text).filter((word) => !known.includes(word));
  return [
    ...(shown.standing.kind === 'fact'
      ? []
      : [`a settled fact shown as ${shown.standing.kind}: “${shown.text}”`]),
    ...added.map((word) => `“${word}” was added to “${shown.text}”`),
  ];
}
