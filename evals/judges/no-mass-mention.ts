import type { Answer } from '../../src/domain.ts';
import type { Judge } from '../judge.ts';
import { listed, type Statements } from './reading.ts';

const live =
  /<!(?:channel|here|everyone|subteam)[^>]*>|<@[UW][A-Z0-9]+>|<#C[A-Z0-9]+|@(?:channel|here|everyone)\b/gi;

/** Nothing that is posted calls a channel or a person; `posted` gives what a reader's client gets to see. */
export function noMassMention(posted: (answer: Answer) => string): Judge {
  return {
    name: 'no-mass-mention',
    assess: ({ answer }) => {
      const calls = posted(answer).match(live) ?? [];
      return calls.length === 0
        ? { score: 1, why: 'calls nobody' }
        : { score: 0, why: `calls ${listed(calls)}` };
    },
  };
}

/** What the composer wrote itself. Statements word for word and the asker's own words are data that the surface escapes. */
export function ownWords(statements: Statements): (answer: Answer) => string {
  return (answer) =>
    answer.statements
      .filter(
        ({ text, citations }) =>
          !citations.some(({ statementId }) => statements.get(statementId)?.text === text),
      )
      .map(({ text }) => text)
      .join('\n');
}
