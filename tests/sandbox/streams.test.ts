import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { testManifest } from '../support/manifest.ts';
import { errorOf, slackClient } from '../support/slack-client.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ manifest: testManifest });
});
afterEach(() => sandbox.close());

async function started() {
  const client = slackClient(sandbox);
  const ana = sandbox.as('ana');
  const { ts: thread, channel } = ana.dm('a question');
  const { ts = '' } = await client.chat.startStream({ channel, thread_ts: thread });
  return { client, ana, thread, channel, ts, seen: () => ana.sees('dm', { thread }) };
}

describe('a stream', () => {
  it('grows while it is open and ends with its blocks', async () => {
    const { client, channel, ts, seen } = await started();

    await client.chat.appendStream({ channel, ts, markdown_text: 'one ' });
    await client.chat.appendStream({ channel, ts, markdown_text: 'two' });
    const open = seen();
    await client.chat.stopStream({
      channel,
      ts,
      blocks: [{ type: 'header', text: { type: 'plain_text', text: 'End' } }],
    });

    expect(open).toContain('Clerk (still writing):\none two');
    expect(seen()).toContain('Clerk:\none two\n# End');
  });

  it('shows a task once, with its latest state', async () => {
    const { client, channel, ts, seen } = await started();
    const task = { type: 'task_update' as const, id: '1', title: 'Searching' };

    await client.chat.appendStream({ channel, ts, chunks: [{ ...task, status: 'in_progress' }] });
    await client.chat.appendStream({
      channel,
      ts,
      chunks: [{ ...task, status: 'complete', details: '12 found' }],
    });

    expect(seen()).toContain('(complete) Searching\n  12 found');
    expect(seen()).not.toContain('in progress');
  });

  it('needs a recipient in a channel', async () => {
    const client = slackClient(sandbox);
    const { channel, ts: thread_ts } = sandbox.as('ana').mention('general', 'hello');

    expect(await errorOf(client.chat.startStream({ channel, thread_ts }))).toBe('missing_recipient_user_id');
  });

  it('cannot be updated before it has ended', async () => {
    const { client, channel, ts, seen } = await started();

    expect(await errorOf(client.chat.update({ channel, ts, text: 'new' }))).toBe('streaming_state_conflict');
    await client.chat.stopStream({ channel, ts, markdown_text: 'old' });
    await client.chat.update({ channel, ts, text: 'new' });
    expect(seen()).toContain('Clerk:\nnew');
  });

  it('is over when Slack closes it, and text can still be mended', async () => {
    const { client, channel, ts, seen } = await started();

    sandbox.closeStreams();

    expect(await errorOf(client.chat.appendStream({ channel, ts, markdown_text: 'x' }))).toBe(
      'message_not_in_streaming_state',
    );
    await client.chat.update({ channel, ts, text: 'whole' });
    expect(seen()).toContain('Clerk:\nwhole');
  });

  it('is stopped by its reader, and the app hears of it', async () => {
    const { client, ana, channel, thread, ts } = await started();

    const stopped = ana.stop('dm', thread);
    await sandbox.until(() => sandbox.deliveries().some(({ name }) => name === 'agent_session_stopped'));

    expect(stopped).toEqual({ ok: true });
    expect(await errorOf(client.chat.appendStream({ channel, ts, markdown_text: 'x' }))).toBe(
      'stopped_by_user',
    );
    expect(sandbox.deliveries().at(-1)?.body).toMatchObject({
      event: { thread_ts: thread, streaming_message_ts: [ts] },
    });
    expect(ana.stop('dm', thread).ok).toBe(false);
  });

  it('moves the session of its thread', async () => {
    const { client, ana, channel, thread, ts } = await started();
    await client.apiCall('agents.sessions.setStatus', {
      channel_id: channel,
      thread_ts: thread,
      status: 'processing',
    });
    await client.apiCall('chat.stopStream', { channel, ts, markdown_text: 'done', session_status: 'active' });

    expect(ana.stop('dm', thread).ok).toBe(false);
    expect(
      await errorOf(
        client.apiCall('agents.sessions.rename', { channel_id: channel, thread_ts: '1.2', title: 'x' }),
      ),
    ).toBe('session_not_found');
  });
});
