import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Answerer } from '../../src/answer.ts';
import type { Sandbox } from '../../src/sandbox/start-sandbox.ts';
import { anAnswer } from '../support/builders.ts';
import { startSlackBot } from '../support/slack-bot.ts';

/** Says the question back, after a while that differs, so that whatever may overtake does. */
const echo: Answerer = async (question) => {
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
  const answer = anAnswer({ id: randomUUID(), question });
  return {
    ...answer,
    statements: answer.statements.map((statement) => ({ ...statement, text: `Said: ${question}.` })),
  };
};

/** What was answered in a person's threads, thread by thread. */
function saidTo(sandbox: Sandbox, handle: string, threads: readonly string[]): string[][] {
  const person = sandbox.as(handle);
  return threads.map((thread) =>
    [...person.sees('dm', { thread }).matchAll(/Said: ([\w-]+)\./g)].map(([, question = '']) => question),
  );
}

it('answers 200 questions of 20 people at once, each exactly once and in order within its thread', async () => {
  const { sandbox } = await startSlackBot({ answer: echo });
  const handles = Array.from({ length: 20 }, (_, index) => `user-${index}`);
  sandbox.duplicateEvents(30);

  const asked = handles.map((handle) => {
    const person = sandbox.as(handle);
    const threads = [0, 1].map((thread) => {
      const root = person.dm(`${handle}-${thread}-0`);
      for (const next of [1, 2, 3, 4]) person.dm(`${handle}-${thread}-${next}`, { thread: root.ts });
      return root.ts;
    });
    return { handle, threads };
  });
  const said = () => asked.map(({ handle, threads }) => saidTo(sandbox, handle, threads));
  await sandbox.until(() => said().flat(2).length >= 200, 25_000);

  const wanted = handles.map((handle) =>
    [0, 1].map((thread) => [0, 1, 2, 3, 4].map((next) => `${handle}-${thread}-${next}`)),
  );
  expect(said()).toEqual(wanted);
}, 30_000);
