import type { Judge } from '../judge.ts';
import { listed } from './reading.ts';

const live = /<!(?:channel|here|everyone|subteam)[^>]*>|<@[UW][A-Z0-9]+>|<#C[A-Z0-9]+|@(?:channel|here|everyone)\b/gi;

/** Nothing the bot writes calls a channel or a person: statements and the parts left open, before Slack escapes them. */
export const noMassMention: Judge = {
  name: 'no-mass-mention',
  assess: ({ answer: { statements, unanswered } }) => {
    const calls = [...statements.map(({ text }) => text), ...unanswered].flatMap(
      (text) => text.match(live) ?? [],
    );
    return calls.length === 0
      ? { score: 1, why: 'calls nobody' }
      : { score: 0, why: `calls ${listed(calls)}` };
  },
};
