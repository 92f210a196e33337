import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer.ts';
import { anAnswer } from '../support/builders.ts';
import { memoryLedger } from '../support/memory-ledger.ts';
import { aSandbox, startSlackBot } from '../support/slack-bot.ts';

const question = 'How many night ferries were counted in 2024?';
const atOnce: Answerer = () => Promise.resolve(anAnswer({ id: randomUUID() }));
const never: Answerer = () => new Promise(() => undefined);

/** A workspace with one ledger, where Slack sends to the process that was started last. */
async function aWorkspace() {
  const [sandbox, ledger] = [await aSandbox(), await memoryLedger()];
  const start = (answer: Answerer, settings = {}) =>
    startSlackBot({ sandbox, ledger, answer, over: 'http', settings: { lookMs: 20, ...settings } });
  const ana = sandbox.as('ana');
  const endings = async () =>
    (await ledger.recentQuestions(sandbox.workspace.teamId, ana.id, 9)).map(({ ending }) => ending);
  return { sandbox, ledger, start, ana, endings };
}

function times(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe('two processes of the bot', () => {
  it.each(['button', 'word'] as const)(
    'stop a run of either one by the %s that the other hears',
    async (how) => {
      const { sandbox, start, ana, endings } = await aWorkspace();
      await start(never);
      const asked = ana.dm(question);
      ana.dm('And in 2023?', { thread: asked.ts });
      const seen = () => ana.sees('dm', { thread: asked.ts });
      await sandbox.until(() => seen().includes('Searching'));
      await expect.poll(endings).toHaveLength(2);
      await start(atOnce);

      if (how === 'button') ana.stop('dm', asked.ts);
      else ana.dm('stop', { thread: asked.ts });
      await expect.poll(endings).toEqual(['stopped', 'stopped']);

      expect(times(seen(), 'Stopped, as you asked')).toBe(2);
      expect(seen()).not.toMatch(/still writing|Nothing is running/);
    },
  );

  it('answer the questions of a thread in their order, one at a time', async () => {
    const { sandbox, start, ana, endings } = await aWorkspace();
    let finish: (() => void) | undefined;
    await start(
      () =>
        new Promise((resolve) => {
          finish = () => resolve(anAnswer({ id: randomUUID() }));
        }),
    );
    const asked = ana.dm(question);
    const seen = () => ana.sees('dm', { thread: asked.ts });
    await sandbox.until(() => finish !== undefined);
    const turns: (readonly string[])[] = [];
    await start((words, before = []) => {
      turns.push(before);
      return atOnce(words, before);
    });

    ana.dm('And in 2023?', { thread: asked.ts });
    await expect.poll(endings).toHaveLength(2);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const [before, askedBefore] = [seen(), turns.length];
    finish?.();
    await expect.poll(endings).toEqual(['answered', 'answered']);

    expect(before).not.toContain('412');
    expect(askedBefore).toBe(0);
    expect(turns).toEqual([[question]]);
    expect(times(seen(), '412 night ferries')).toBe(2);
  });

  it('do not wait for each other without end', async () => {
    const { sandbox, start, ana } = await aWorkspace();
    await start(never);
    const asked = ana.dm(question);
    await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('Searching'));
    await start(atOnce, { turnMs: 150 });

    ana.dm('And in 2023?', { thread: asked.ts });
    await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('[Useful]'));
  });

  it('say that a run was stopped whose process has died meanwhile, and do not offer it again', async () => {
    const { sandbox, ledger, start, ana, endings } = await aWorkspace();
    const asked = ana.dm(question);
    const place = { teamId: sandbox.workspace.teamId, channelId: asked.channel, threadTs: asked.ts };
    const run = {
      id: randomUUID(),
      place,
      messageTs: asked.ts,
      userId: ana.id,
      surface: 'direct',
      text: question,
    };
    const keys = [`message:${place.teamId}:${place.channelId}:${asked.ts}`];
    await ledger.openRun(run, 'a-process-that-died', { keys, forMs: 60_000 });
    await ledger.beat('a-process-that-died');
    await ledger.recordAnswer(run.id, 'a-process-that-died', anAnswer({ id: randomUUID() }));
    await start(atOnce, { silentMs: 600, beatMs: 50 });

    ana.dm('stop', { thread: asked.ts });
    const seen = () => ana.sees('dm', { thread: asked.ts });
    await sandbox.until(() => seen().includes('Stopped, as you asked'));

    await expect.poll(endings).toEqual(['stopped']);
    expect(seen()).not.toMatch(/412|Ask again/);
  });
});
