import type { Topic, Voice } from '../../src/domain.ts';
import { type Judge, shareOf } from '../judge.ts';
import { isAnswered, type Statements } from './reading.ts';

/** From this relevance on a voice has something to say: the floor that design.md gives each voice. */
const hasSomethingToSay = 0.1;

/** On a contested subject: of the voices that ought to be heard and have something to say, the share that is shown. */
export function voicesHeard(statements: Statements, topics: readonly Topic[]): Judge {
  return {
    name: 'voices-heard',
    assess: ({ case: { topic }, answer, hits }) => {
      const card = topics.find(({ id, contested }) => contested && id === topic);
      const due = (card?.voices ?? []).filter((voice) =>
        hits.some((hit) => hit.statement.voice === voice && hit.relevance >= hasSomethingToSay),
      );
      if (!isAnswered(answer) || due.length < 2)
        return { score: null, why: 'fewer than two voices have something to say' };
      const shown = new Set<Voice>(
        answer.statements.flatMap(({ citations }) =>
          citations.flatMap(({ statementId }) => statements.get(statementId)?.voice ?? []),
        ),
      );
      const silent = due.filter((voice) => !shown.has(voice));
      const why =
        silent.length === 0 ? `all ${due.length} voices are heard` : `not heard: ${silent.join(', ')}`;
      return shareOf(due.length - silent.length, due.length, why);
    },
  };
}
