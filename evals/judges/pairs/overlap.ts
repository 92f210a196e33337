import type { Run } from '../../harness.ts';
import { notScored, type PairJudge } from '../../judge.ts';
import { isAnswered, listed } from '../reading.ts';

/** Of what two wordings of one question show, the share of the longer list that both show. */
function overlapOf(name: string, idsOf: (run: Run) => readonly string[]): PairJudge {
  return {
    name,
    assess: ({ restriction, rights }) => {
      if (!isAnswered(restriction.answer) && !isAnswered(rights.answer))
        return notScored('neither is answered');
      const one = new Set(idsOf(restriction));
      const other = new Set(idsOf(rights));
      const longer = Math.max(one.size, other.size);
      if (longer === 0) return notScored('nothing is shown');
      const shared = [...one].filter((id) => other.has(id)).length;
      const apart = [
        ...[...one].filter((id) => !other.has(id)).map((id) => `only for restriction: ${id}`),
        ...[...other].filter((id) => !one.has(id)).map((id) => `only for rights: ${id}`),
      ];
      return { score: shared / longer, why: apart.length === 0 ? 'the same' : listed(apart) };
    },
  };
}

const citationsOf = ({ answer }: Run) =>
  isAnswered(answer) ? answer.statements.flatMap(({ citations }) => citations) : [];

/** Either side's wording is answered with the same sources. */
export const sourceOverlap = overlapOf('pair-sources', (run) =>
  citationsOf(run).map(({ sourceId }) => sourceId),
);

/** Either side's wording is answered with the same statements. */
export const statementOverlap = overlapOf('pair-statements', (run) =>
  citationsOf(run).map(({ statementId }) => statementId),
);

/** Either side's wording draws the same reading list, whatever is made of it. */
export const retrievedOverlap = overlapOf('pair-retrieved', ({ hits }) =>
  hits.map(({ statement }) => statement.id),
);
