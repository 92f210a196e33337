import type { Voice } from '../../src/domain.ts';
import type { Run } from '../harness.ts';
import { type Judge, notScored, shareOf } from '../judge.ts';
import { isAnswered, type Statements } from './reading.ts';
import type { VoicesDue } from './voices-due.ts';

/** Of the voices that are due on a contested subject, the share that the answer shows. */
export function voicesHeard(statements: Statements, dueOn: VoicesDue): Judge {
  return voicesJudge('voices-heard', dueOn, ({ answer }) =>
    isAnswered(answer)
      ? answer.statements.flatMap(({ citations }) =>
          citations.flatMap(({ statementId }) => statements.get(statementId)?.voice ?? []),
        )
      : undefined,
  );
}

/** The same of what was retrieved, which is where each voice is given its place. */
export function voicesRetrieved(dueOn: VoicesDue): Judge {
  return voicesJudge('voices-retrieved', dueOn, ({ hits }) => hits.map(({ statement }) => statement.voice));
}

function voicesJudge(
  name: string,
  dueOn: VoicesDue,
  voicesIn: (run: Run) => readonly Voice[] | undefined,
): Judge {
  return {
    name,
    assess: (run) => {
      if (run.case.suite !== 'framing') return notScored('not a question on how framings are treated');
      const due = dueOn(run.case);
      const heard = voicesIn(run);
      if (heard === undefined || due.length < 2)
        return notScored('nothing is shown, or one voice at most is due');
      const silent = due.filter((voice) => !heard.includes(voice));
      const why =
        silent.length === 0 ? `all ${due.length} voices are heard` : `not heard: ${silent.join(', ')}`;
      return shareOf(due.length - silent.length, due.length, why);
    },
  };
}
