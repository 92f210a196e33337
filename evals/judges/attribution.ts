import type { Standing } from '../../src/domain.ts';
import { type Judge, notScored } from '../judge.ts';

/** What rests on a claim is shown as that party's claim, and what is settled is not shown as a claim. */
export function attributionSurvives(standings: ReadonlyMap<string, Standing>): Judge {
  return {
    name: 'attribution',
    assess: ({ answer: { statements } }) => {
      if (statements.length === 0) return notScored('nothing is shown');
      for (const { standing, citations, text } of statements) {
        const cited = citations.flatMap(({ statementId }) => standings.get(statementId) ?? []);
        const lost = cited.find((one) => one.kind !== 'fact' && standing.kind === 'fact');
        if (lost) return { score: 0, why: `shown as fact: ${text}` };
        if (standing.kind === 'claim' && cited.every((one) => one.kind === 'fact')) {
          return { score: 0, why: `a fact shown as a claim: ${text}` };
        }
      }
      return { score: 1, why: 'every claim keeps its party' };
    },
  };
}
