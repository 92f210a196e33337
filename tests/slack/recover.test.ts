import { randomUUID } from 'node:crypto';
import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ports.ts';
import type { Sandbox } from '../../src/sandbox/start-sandbox.ts';
import { anAnswer } from '../support/builders.ts';
import { memoryLedger } from '../support/memory-ledger.ts';
import { aSandbox, startSlackBot } from '../support/slack-bot.ts';

const question = 'How many night ferries were counted in 2024?';
const quick = { silentMs: 800, beatMs: 50 };
const dead = 'a-process-that-died';

/** A question of Ana's that a process took in before it died. */
async function hanging(sandbox: Sandbox, ledger: Ledger, where: 'dm' | 'general' = 'dm') {
  const ana = sandbox.as('ana');
  const asked = where === 'dm' ? ana.dm(question) : ana.mention(where, question);
  const { teamId } = sandbox.workspace;
  const id = randomUUID();
  const place = { teamId, channelId: asked.channel, threadTs: asked.ts };
  const keys = [`message:${teamId}:${asked.channel}:${asked.ts}`];
  const run = { id, place, messageTs: asked.ts, userId: ana.id, surface: 'direct', text: question };
  await ledger.openRun(run, dead, { keys, forMs: 60_000 });
  const client = new webApi.WebClient(sandbox.botToken, { slackApiUrl: sandbox.apiUrl });
  return {
    id,
    thread: asked.ts,
    channel: asked.channel,
    client,
    seen: () => ana.sees(where, { thread: asked.ts }),
  };
}

async function endingOf(ledger: Ledger, sandbox: Sandbox) {
  const [last] = await ledger.recentQuestions(sandbox.workspace.teamId, sandbox.as('ana').id, 1);
  return last?.ending;
}

function times(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe('a bot that starts after another has died', () => {
  it('tells the thread, and answers when it is asked again, once', async () => {
    const [sandbox, ledger] = [await aSandbox(), await memoryLedger()];
    const { seen, thread } = await hanging(sandbox, ledger);

    const { ana } = await startSlackBot({
      sandbox,
      ledger,
      settings: quick,
      answer: () => Promise.resolve(anAnswer({ id: randomUUID() })),
    });
    await sandbox.until(() => seen().includes('[Ask again]'));
    expect(seen()).toContain('I was restarted before I could answer this question.');
    await expect.poll(() => endingOf(ledger, sandbox)).toBe('abandoned');
    const notice = ana.messages('dm', { thread }).at(-1);
    if (notice === undefined) throw new Error('there is no notice');
    await Promise.all([ana.click(notice, 'ask_again'), ana.click(notice, 'ask_again')]);
    await sandbox.until(() => seen().includes('[Useful]'));

    expect(times(seen(), '412 night ferries')).toBe(1);
    expect(times(seen(), '[Ask again]')).toBe(1);
  });

  it('puts its word into the message that was left streaming', async () => {
    const [sandbox, ledger] = [await aSandbox(), await memoryLedger()];
    const { id, seen, thread, channel, client } = await hanging(sandbox, ledger);
    const { ts = '' } = await client.chat.startStream({
      channel,
      thread_ts: thread,
      chunks: [{ type: 'task_update', id: 'search', title: 'Searching', status: 'in_progress' }],
    });
    await ledger.noteReply(id, ts);

    await startSlackBot({ sandbox, ledger, settings: quick, answer: () => Promise.resolve(anAnswer()) });
    await sandbox.until(() => seen().includes('[Ask again]'));

    expect(seen()).not.toMatch(/still writing|Searching/);
    expect(times(seen(), 'Aide-mémoire:')).toBe(1);
  });

  it('puts its word into the stream of which the ledger never heard', async () => {
    const [sandbox, ledger] = [await aSandbox(), await memoryLedger()];
    const { id, seen, thread, channel, client } = await hanging(sandbox, ledger);
    await client.chat.startStream({
      channel,
      thread_ts: thread,
      chunks: [{ type: 'task_update', id: `search.${id}`, title: 'Searching', status: 'in_progress' }],
    });

    await startSlackBot({ sandbox, ledger, settings: quick, answer: () => Promise.resolve(anAnswer()) });
    await sandbox.until(() => seen().includes('[Ask again]'));

    expect(seen()).not.toMatch(/still writing|Searching/);
    expect(times(seen(), 'Aide-mémoire:')).toBe(1);
  });

  it('names its streams so that they are found', async () => {
    const { sandbox, ana, ledger } = await startSlackBot({ answer: () => new Promise(() => undefined) });
    const asked = ana.dm(question);
    await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('Searching'));
    const [run] = await ledger.recentQuestions(sandbox.workspace.teamId, ana.id, 1);

    expect(JSON.stringify(ana.messages('dm', { thread: asked.ts }))).toContain(`search.${run?.id}`);
  });

  it('shows the answer in a channel once, also where the other had shown it and died before saying so', async () => {
    const [sandbox, ledger] = [await aSandbox(), await memoryLedger()];
    const { id, seen, thread, channel, client } = await hanging(sandbox, ledger, 'general');
    const { ts = '' } = await client.chat.postMessage({
      channel,
      thread_ts: thread,
      text: '412 night ferries',
    });
    await ledger.noteReply(id, ts);
    await ledger.recordAnswer(id, dead, anAnswer());

    await startSlackBot({
      sandbox,
      ledger,
      settings: quick,
      answer: () => Promise.reject(new Error('not asked')),
    });
    await expect.poll(() => endingOf(ledger, sandbox)).toBe('answered');

    expect(times(seen(), '412 night ferries')).toBe(1);
    expect(times(seen(), 'Aide-mémoire:')).toBe(1);
  });

  it('notes the message that it takes in a channel before the answer goes into it', async () => {
    const [sandbox, ledger] = [await aSandbox(), await memoryLedger()];
    const { id, seen, thread } = await hanging(sandbox, ledger, 'general');
    await ledger.recordAnswer(id, dead, anAnswer());
    const notes: string[] = [];

    await startSlackBot({
      sandbox,
      ledger: {
        ...ledger,
        async noteReply(runId, replyTs) {
          notes.push(seen());
          await ledger.noteReply(runId, replyTs);
        },
      },
      settings: quick,
      answer: () => Promise.reject(new Error('not asked')),
    });
    await expect.poll(() => endingOf(ledger, sandbox)).toBe('answered');
    const [kept] = await ledger.recentQuestions(sandbox.workspace.teamId, sandbox.as('ana').id, 1);

    expect(notes[0]).not.toContain('412');
    expect(kept?.replyTs).toBe(sandbox.as('ana').messages('general', { thread }).at(-1)?.ts);
  });

  it('shows nothing again in a channel when the ledger does not take the end of a run', async () => {
    const [sandbox, ledger] = [await aSandbox(), await memoryLedger()];
    const { id, seen } = await hanging(sandbox, ledger, 'general');
    await ledger.recordAnswer(id, dead, anAnswer());
    let refused = 0;
    const endRun: Ledger['endRun'] = (...args) => {
      refused += 1;
      return refused < 3 ? Promise.reject(new Error('away')) : ledger.endRun(...args);
    };

    await startSlackBot({
      sandbox,
      ledger: { ...ledger, endRun },
      settings: quick,
      answer: () => Promise.reject(new Error('not asked')),
    });
    await expect.poll(() => endingOf(ledger, sandbox)).toBe('answered');

    expect(times(seen(), '412 night ferries')).toBe(1);
    expect(sandbox.calls('chat.update')).toHaveLength(1);
  });

  it('shows the answer that was worked out already', async () => {
    const [sandbox, ledger] = [await aSandbox(), await memoryLedger()];
    const { id, seen } = await hanging(sandbox, ledger);
    await ledger.recordAnswer(id, dead, anAnswer());

    await startSlackBot({
      sandbox,
      ledger,
      settings: quick,
      answer: () => Promise.reject(new Error('not asked')),
    });
    await sandbox.until(() => seen().includes('[Useful]'));

    expect(times(seen(), '412 night ferries')).toBe(1);
    await expect.poll(() => endingOf(ledger, sandbox)).toBe('answered');
  });

  it('does not post again what was posted just before the other died', async () => {
    const [sandbox, ledger] = [await aSandbox(), await memoryLedger()];
    const { id, seen, thread, channel, client } = await hanging(sandbox, ledger);
    await ledger.recordAnswer(id, dead, anAnswer());
    await client.chat.postMessage({
      channel,
      thread_ts: thread,
      text: '412 night ferries',
      metadata: { event_type: 'aide_memoire_run', event_payload: { part: `${id}.0` } },
    });

    await startSlackBot({
      sandbox,
      ledger,
      settings: quick,
      answer: () => Promise.reject(new Error('not asked')),
    });
    await expect.poll(() => endingOf(ledger, sandbox)).toBe('answered');

    expect(times(seen(), '412 night ferries')).toBe(1);
  });

  it('says no more where the other had said why there is no answer', async () => {
    const [sandbox, ledger] = [await aSandbox(), await memoryLedger()];
    const { id, seen, thread, channel, client } = await hanging(sandbox, ledger);
    await client.chat.postMessage({
      channel,
      thread_ts: thread,
      text: 'Something failed on my side.',
      metadata: { event_type: 'aide_memoire_run', event_payload: { part: `${id}.said.0` } },
    });

    await startSlackBot({ sandbox, ledger, settings: quick, answer: () => Promise.resolve(anAnswer()) });
    await expect.poll(() => endingOf(ledger, sandbox)).toBe('abandoned');

    expect(times(seen(), 'Aide-mémoire:')).toBe(1);
  });

  it('takes nobody for dead after an outage of the ledger, in which nobody could say that they live', async () => {
    const [sandbox, ledger] = [await aSandbox(), await memoryLedger()];
    let away = false;
    const beat: Ledger['beat'] = (owner) => (away ? Promise.reject(new Error('away')) : ledger.beat(owner));
    const takeOver: Ledger['takeOver'] = (...args) =>
      away ? Promise.reject(new Error('away')) : ledger.takeOver(...args);
    await startSlackBot({
      sandbox,
      ledger: { ...ledger, beat, takeOver },
      settings: { silentMs: 2_000, beatMs: 50 },
      answer: () => Promise.resolve(anAnswer()),
    });
    const { seen } = await hanging(sandbox, ledger);
    await ledger.beat(dead);

    away = true;
    await new Promise((resolve) => setTimeout(resolve, 2_300));
    away = false;
    await new Promise((resolve) => setTimeout(resolve, 700));
    const stillHis = seen();
    await sandbox.until(() => seen().includes('[Ask again]'), 10_000);

    expect(stillHis).not.toContain('Aide-mémoire:');
  }, 20_000);

  it('tells nobody twice when two start together', async () => {
    const [sandbox, ledger] = [await aSandbox(), await memoryLedger()];
    const { seen } = await hanging(sandbox, ledger);
    const given = { sandbox, ledger, settings: quick, answer: () => Promise.resolve(anAnswer()) };

    await Promise.all([startSlackBot(given), startSlackBot(given)]);
    await sandbox.until(() => seen().includes('[Ask again]'));
    await new Promise((resolve) => setTimeout(resolve, 1_000));

    expect(times(seen(), '[Ask again]')).toBe(1);
  });

  it('tries again to tell a thread when Slack could not be told at first', async () => {
    const [sandbox, ledger] = [await aSandbox(), await memoryLedger()];
    const { seen } = await hanging(sandbox, ledger);
    const settings = { ...quick, retry: { attempts: 1, firstWaitMs: 1, longestWaitMs: 10 } };
    sandbox.faults.on('chat.postMessage', { kind: 'status', status: 503 }, { times: 3 });

    await startSlackBot({ sandbox, ledger, settings, answer: () => Promise.resolve(anAnswer()) });
    await sandbox.until(() => seen().includes('[Ask again]'));

    expect(times(seen(), '[Ask again]')).toBe(1);
    await expect.poll(() => endingOf(ledger, sandbox)).toBe('abandoned');
  });

  it('is not taken for dead itself while it tells a thread and Slack is slow', async () => {
    const [sandbox, ledger] = [await aSandbox(), await memoryLedger()];
    const { seen } = await hanging(sandbox, ledger);
    sandbox.faults.on('chat.postMessage', { kind: 'slow', ms: 1_500 }, { times: 2 });
    const given = { sandbox, ledger, settings: quick, answer: () => Promise.resolve(anAnswer()) };

    await startSlackBot(given);
    await startSlackBot(given);
    await sandbox.until(() => seen().includes('[Ask again]'));
    await new Promise((resolve) => setTimeout(resolve, 1_700));

    expect(times(seen(), '[Ask again]')).toBe(1);
  });

  it('leaves alone what a living process is working on', async () => {
    const [sandbox, ledger] = [await aSandbox(), await memoryLedger()];
    const { seen } = await hanging(sandbox, ledger);
    await ledger.beat(dead);
    const alive = setInterval(() => void ledger.beat(dead), 10);

    const { log } = await startSlackBot({
      sandbox,
      ledger,
      settings: quick,
      answer: () => Promise.resolve(anAnswer()),
    });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    clearInterval(alive);

    expect(seen()).not.toContain('Aide-mémoire:');
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
