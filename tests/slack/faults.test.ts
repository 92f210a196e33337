import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer.ts';
import { anAnswer } from '../support/builders.ts';
import { memoryLedger } from '../support/memory-ledger.ts';
import { aSandbox, startSlackBot } from '../support/slack-bot.ts';

const question = 'How many night ferries were counted in 2024?';
const ferries: Answerer = () => Promise.resolve(anAnswer({ id: randomUUID() }));
/** Streaming is not to be had: answers are posted whole. */
const posting = { streamsAMinute: 0 };

type Started = Awaited<ReturnType<typeof startSlackBot>>;

/** A question in Ana's direct message, when its answer stands with its buttons and Slack has seen the last call. */
async function answered({ sandbox, ana, ledger }: Started, words = question): Promise<string> {
  const asked = ana.dm(words);
  const seen = () => ana.sees('dm', { thread: asked.ts });
  await sandbox.until(() => seen().includes('[Useful]'), 8_000);
  await expect
    .poll(async () => (await ledger.recentQuestions(sandbox.workspace.teamId, ana.id, 1))[0]?.ending)
    .toBe('answered');
  return seen();
}

function times(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe('a bot with a Slack that fails', () => {
  it.each([
    ['asks for a pause', { kind: 'rate-limited', retryAfter: 1 }],
    ['answers 503', { kind: 'status', status: 503 }],
    ['fails inside', { kind: 'error', error: 'internal_error' }],
    ['takes its time', { kind: 'slow', ms: 300 }],
    ['hangs up', { kind: 'hang-up' }],
    ['loses its reply on the way', { kind: 'lost-reply' }],
  ] as const)('answers once when a Slack that is posted to %s', async (_what, fault) => {
    const started = await startSlackBot({ answer: ferries, settings: posting });
    started.sandbox.faults.on('chat.postMessage', fault, { times: fault.kind === 'status' ? 2 : 1 });

    expect(times(await answered(started), '412 night ferries')).toBe(1);
  });

  it.each([
    ['chat.startStream', { kind: 'rate-limited', retryAfter: 1 }],
    ['chat.startStream', { kind: 'error', error: 'unknown_method' }],
    ['chat.startStream', { kind: 'status', status: 500 }],
    ['chat.appendStream', { kind: 'rate-limited', retryAfter: 1 }],
    ['chat.appendStream', { kind: 'status', status: 500 }],
    ['chat.appendStream', { kind: 'lost-reply' }],
    ['chat.appendStream', { kind: 'hang-up' }],
    ['chat.appendStream', { kind: 'error', error: 'invalid_chunks' }],
    ['chat.stopStream', { kind: 'rate-limited', retryAfter: 1 }],
    ['chat.stopStream', { kind: 'status', status: 502 }],
    ['chat.stopStream', { kind: 'lost-reply' }],
    ['chat.stopStream', { kind: 'error', error: 'msg_blocks_too_long' }],
    ['agents.sessions.setStatus', { kind: 'error', error: 'unknown_method' }],
    ['agents.sessions.setStatus', { kind: 'slow', ms: 300 }],
  ] as const)('answers once and whole when %s meets %o', async (method, fault) => {
    const started = await startSlackBot({ answer: ferries });
    started.sandbox.faults.on(method, fault);

    const seen = await answered(started);

    expect(times(seen, '412 night ferries')).toBe(1);
    expect(times(seen, '[1] Ferry counts')).toBe(1);
    expect(seen).not.toContain('still writing');
  });

  it.each([
    ['chat.postMessage', { kind: 'lost-reply' }],
    ['chat.postMessage', { kind: 'status', status: 503 }],
    ['chat.update', { kind: 'lost-reply' }],
    ['chat.update', { kind: 'rate-limited', retryAfter: 1 }],
    ['chat.update', { kind: 'status', status: 500 }],
    ['chat.update', { kind: 'error', error: 'message_not_found' }],
  ] as const)('answers once in a channel, which it may not read, when %s meets %o', async (method, fault) => {
    const { sandbox, ana, ben } = await startSlackBot({ answer: ferries });
    sandbox.faults.on(method, fault);

    const asked = ana.mention('general', question);
    const seen = () => ben.sees('general', { thread: asked.ts });
    await sandbox.until(() => seen().includes('[Useful]'));
    await new Promise((resolve) => setTimeout(resolve, 200));

    expect(times(seen(), '412 night ferries')).toBe(1);
    expect(times(seen(), '[1] Ferry counts')).toBe(1);
  });

  it('says in the message that it has taken in a channel why there is no answer', async () => {
    const answer: Answerer = () => Promise.reject(new Error('broken'));
    const { sandbox, ana } = await startSlackBot({ answer });

    const asked = ana.mention('general', question);
    const seen = () => ana.sees('general', { thread: asked.ts });
    await sandbox.until(() => seen().includes('reference'));

    expect(times(seen(), 'Aide-mémoire:')).toBe(1);
    expect(seen()).not.toContain('Looking');
  });

  it('does not try streams again for a while where Slack does not know them', async () => {
    const started = await startSlackBot({ answer: ferries });
    started.sandbox.faults.on('chat.startStream', { kind: 'error', error: 'unknown_method' });

    await answered(started);
    await answered(started, 'And again?');

    expect(started.sandbox.calls('chat.startStream')).toHaveLength(1);
  });

  it('puts the whole answer into the message when Slack has closed its stream', async () => {
    const { sandbox, ana, ...rest } = await startSlackBot({
      answer: async () => {
        sandbox.closeStreams();
        return anAnswer();
      },
    });

    const seen = await answered({ sandbox, ana, ...rest });

    expect(times(seen, '412 night ferries')).toBe(1);
    expect(times(seen, 'Aide-mémoire:')).toBe(1);
  });

  it('posts the text where Slack refuses the blocks', async () => {
    const { sandbox, ana } = await startSlackBot({ answer: ferries, settings: posting });
    sandbox.faults.on('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });

    const asked = ana.dm(question);
    await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('As of'));

    expect(ana.sees('dm', { thread: asked.ts })).toContain(
      'The port of Selmaa counted 412 night ferries in 2024. [1]\n\nSources\n[1] Ferry counts of the port of Selmaa.',
    );
  });

  it('answers once what Slack sends twice', async () => {
    const started = await startSlackBot({ answer: ferries });
    started.sandbox.duplicateEvents(3);

    const seen = await answered(started);

    await started.sandbox.until(() => started.sandbox.deliveries().length > 1);
    expect(times(seen, '412 night ferries')).toBe(1);
    expect(started.sandbox.calls('chat.startStream')).toHaveLength(1);
  });

  it('opens its socket again, also after refusals, and answers what was asked meanwhile', async () => {
    const sandbox = await aSandbox({ retryDelays: [200, 800, 2_000] });
    const started = await startSlackBot({ answer: ferries, sandbox });
    await answered(started);
    started.sandbox.faults.on('apps.connections.open', { kind: 'status', status: 503 }, { times: 2 });
    started.sandbox.sockets.drop();

    expect(times(await answered(started, 'And in 2023?'), '412 night ferries')).toBe(1);
    started.sandbox.sockets.disconnect('refresh_requested');
    expect(times(await answered(started, 'And in 2022?'), '412 night ferries')).toBe(1);
    expect(started.bot.ready()).toBe(true);
  }, 15_000);

  it('shows the sources as a message when the trigger of the modal has expired', async () => {
    const { sandbox, ana } = await startSlackBot({ answer: ferries });
    const asked = ana.dm(question);
    const seen = () => ana.sees('dm', { thread: asked.ts });
    await sandbox.until(() => seen().includes('[Useful]'));
    sandbox.faults.on('views.open', { kind: 'error', error: 'expired_trigger_id' }, { times: 2 });
    const reply = ana.messages('dm', { thread: asked.ts }).at(-1);
    if (reply === undefined) throw new Error('there is no reply');

    await ana.click(reply, 'open_sources');
    await sandbox.until(() => seen().includes('• Fact: “The port of Selmaa'));
    await ana.click(reply, 'feedback_not_useful');
    await sandbox.until(() => seen().includes('the form came too late'));

    expect(ana.modal()).toBeUndefined();
  });

  it('answers a check in a message when the trigger of its modal has expired', async () => {
    const { sandbox, ana, ben } = await startSlackBot({ answer: ferries });
    const claim = ben.say('general', '700 ferries came');
    sandbox.faults.on('views.open', { kind: 'error', error: 'expired_trigger_id' });

    await ana.messageShortcut('check_message', claim);
    await sandbox.until(() => ana.sees('general').includes('412'));

    expect(ben.sees('general')).not.toContain('412');
  });

  it('shares at the second press what could not be posted at the first', async () => {
    const { sandbox, ana, ben } = await startSlackBot({ answer: ferries });
    await ana.slash(`/ask ${question}`, { channel: 'general' });
    await sandbox.until(() => ana.sees('general').includes('[Share to channel]'));
    const [privately] = ana.messages('general');
    if (privately === undefined) throw new Error('Ana sees no message');
    sandbox.faults.on('chat.postMessage', { kind: 'error', error: 'not_in_channel' });

    await ana.click(privately, 'share_answer');
    await sandbox.until(() => ana.sees('general').includes('I cannot post here'));
    await ana.click(privately, 'share_answer');
    await sandbox.until(() => ben.sees('general').includes('412'));

    expect(times(ben.sees('general'), '412')).toBe(1);
  });

  it('gives a private answer another way when the response address is gone', async () => {
    const { sandbox, ana } = await startSlackBot({ answer: ferries });
    sandbox.faults.on('response_url', { kind: 'status', status: 404 });

    await ana.slash(`/ask ${question}`, { channel: 'general' });
    await sandbox.until(() => ana.sees('general').includes('412'));

    expect(times(ana.sees('general'), '412')).toBe(1);
  });
});

describe('a bot that fails itself', () => {
  it('tells a person a reference, and the log the cause under it', async () => {
    const answer: Answerer = () => Promise.reject(new Error('the secret inside'));
    const { sandbox, ana, log } = await startSlackBot({ answer });

    const asked = ana.dm(question);
    const seen = () => ana.sees('dm', { thread: asked.ts });
    await sandbox.until(() => seen().includes('reference'));

    const [, reference] = /with this reference: ([A-Z2-9]{6})/.exec(seen()) ?? [];
    expect(seen()).not.toMatch(/secret|still writing/);
    const line = log.lines.find(({ fields: { reference: logged } }) => logged === reference);
    expect(line?.fields).toMatchObject({
      error: new Error('the secret inside'),
      runId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('says that it cannot keep records when the ledger fails, and answers nothing', async () => {
    const ledger = await memoryLedger();
    const { sandbox, ana } = await startSlackBot({
      answer: ferries,
      ledger: { ...ledger, openRun: () => Promise.reject(new Error('disk full')) },
    });

    const asked = ana.mention('general', question);
    await sandbox.until(() => ana.sees('general', { thread: asked.ts }).includes('reference'));

    expect(ana.sees('general', { thread: asked.ts })).not.toContain('412');
  });

  it('keeps the form open, and says so, when feedback cannot be kept', async () => {
    const ledger = await memoryLedger();
    let broken = false;
    const started = await startSlackBot({
      answer: ferries,
      ledger: {
        ...ledger,
        addFeedback: (given) => (broken ? Promise.reject(new Error('disk full')) : ledger.addFeedback(given)),
      },
    });
    const asked = started.ana.dm(question);
    await answered(started, 'first');
    await started.sandbox.until(() => started.ana.sees('dm', { thread: asked.ts }).includes('[Useful]'));
    const reply = started.ana.messages('dm', { thread: asked.ts }).at(-1);
    if (reply === undefined) throw new Error('there is no reply');
    await started.ana.click(reply, 'feedback_not_useful');
    await started.sandbox.until(() => started.ana.modal() !== undefined);
    broken = true;

    const sent = await started.ana.submit({ kind: 'wrong' });

    expect(sent).toMatchObject({ ok: false, fields: { kind: expect.stringContaining('reference') } });
    expect(started.ana.modal()).toContain('What is wrong with this answer?');
  });
});

describe('a bot that stops', () => {
  it('lets a run end, and takes nothing new in', async () => {
    const answer: Answerer = async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return anAnswer();
    };
    const { sandbox, ana, stop } = await startSlackBot({ answer });

    const asked = ana.dm(question);
    await sandbox.until(() => sandbox.calls('chat.startStream').length > 0);
    await stop();

    expect(ana.sees('dm', { thread: asked.ts })).toContain('412');
    expect(sandbox.sockets.count()).toBe(0);
  });

  it('tells each thread of what it could not end in time', async () => {
    const { sandbox, ana, stop, ledger } = await startSlackBot({
      answer: () => new Promise(() => undefined),
    });

    const first = ana.dm(question);
    ana.dm('And in 2023?', { thread: first.ts });
    await sandbox.until(() => sandbox.calls('chat.startStream').length > 0);
    await stop();

    const seen = ana.sees('dm', { thread: first.ts });
    expect(times(seen, 'I am being restarted')).toBe(2);
    expect(seen).not.toContain('still writing');
    const ends = await ledger.recentQuestions(sandbox.workspace.teamId, ana.id, 2);
    expect(ends.map(({ ending }) => ending)).toEqual(['abandoned', 'abandoned']);
  });
});
