import { type AnswerDeps, understandInThread } from '../../src/answer.ts';
import { retrieve } from '../../src/retrieve/retrieve.ts';
import type { Rival } from './rival.ts';

/** The bot's own way from question to statements: understand, then retrieve. */
export function createOurs(deps: AnswerDeps, count: number): Rival {
  return {
    name: `Aide-mémoire, top ${count}`,
    about: 'understand and retrieve as the bot does',
    search: async ({ question, turns }) => {
      const hits = await retrieve(await understandInThread(question, turns, deps), count, deps);
      return hits.map(({ statement }) => ({
        id: statement.id,
        statements: [statement.id],
        characters: statement.text.length,
      }));
    },
  };
}
