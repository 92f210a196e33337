import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '../../src/present/limits.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { testManifest } from '../support/manifest.ts';
import { errorOf, slackClient } from '../support/slack-client.ts';

let sandbox: Sandbox;
let clock = Date.now();
beforeEach(async () => {
  clock = Date.now();
  sandbox = await startSandbox({ manifest: testManifest, now: () => clock });
});
afterEach(() => sandbox.close());

const field = (name: string) => String(sandbox.deliveries().at(-1)?.body[name]);
const general = () => sandbox.workspace.channel('general')?.id ?? '';

describe('the methods of the stand-in', () => {
  it('name the bot and its scopes', async () => {
    const { user_id, response_metadata } = await slackClient(sandbox).auth.test();

    expect(user_id).toBe(sandbox.workspace.bot.id);
    expect(response_metadata?.scopes).toContain('chat:write');
  });

  it('refuse wrong, missing and revoked tokens and a missing scope', async () => {
    const scoped = await startSandbox({ manifest: testManifest, withoutScopes: ['chat:write'] });
    const channel = general();

    expect(await errorOf(slackClient(sandbox, { token: 'xoxb-other' }).auth.test())).toBe('invalid_auth');
    expect(await errorOf(slackClient(scoped).chat.postMessage({ channel, text: 'x' }))).toBe('missing_scope');
    sandbox.revokeTokens();
    expect(await errorOf(slackClient(sandbox).auth.test())).toBe('token_revoked');
    await scoped.close();
  });

  it('refuse unknown methods, channels, empty messages and mixed content', async () => {
    const client = slackClient(sandbox);
    const channel = general();

    expect(await errorOf(client.apiCall('chat.shout'))).toBe('unknown_method');
    expect(await errorOf(client.chat.postMessage({ channel: 'C404', text: 'x' }))).toBe('channel_not_found');
    expect(await errorOf(client.chat.postMessage({ channel, text: '' }))).toBe('no_text');
    expect(
      await errorOf(client.apiCall('chat.postMessage', { channel, text: 'x', markdown_text: 'y' })),
    ).toBe('markdown_text_conflict');
  });

  it('cut a long post and refuse a long update', async () => {
    const client = slackClient(sandbox);
    const channel = general();
    const { ts = '' } = await client.chat.postMessage({ channel, text: 'x'.repeat(limits.messageText + 5) });

    expect(sandbox.workspace.message(channel, ts)?.text).toHaveLength(limits.messageText);
    expect(await errorOf(client.chat.update({ channel, ts, text: 'x'.repeat(limits.updateText + 1) }))).toBe(
      'msg_too_long',
    );
  });

  it('keep an ephemeral message to its reader and out of updates', async () => {
    const client = slackClient(sandbox);
    const { id } = sandbox.as('ana');
    const { message_ts = '' } = await client.chat.postEphemeral({
      channel: general(),
      user: id,
      text: 'hush',
    });

    expect(sandbox.as('ana').sees('general')).toContain('hush');
    expect(sandbox.as('ben').sees('general')).not.toContain('hush');
    expect(await errorOf(client.chat.update({ channel: general(), ts: message_ts, text: 'y' }))).toBe(
      'message_not_found',
    );
  });

  it('keep a direct message from everybody else', async () => {
    sandbox.as('ana').dm('a secret');
    const channel = sandbox.as('ana').directMessage.id;

    expect(sandbox.as('ben').sees(channel)).toBe('');
  });

  it('open a modal for three seconds after the click, once', async () => {
    const client = slackClient(sandbox);
    const view = {
      type: 'modal' as const,
      title: { type: 'plain_text' as const, text: 'T' },
      blocks: [{ type: 'divider' as const }],
    };
    const trigger = async () => {
      void sandbox.as('ana').slash('/brief');
      await sandbox.until(() => sandbox.deliveries().length > 0);
      return field('trigger_id');
    };

    const first = await trigger();
    await client.views.open({ trigger_id: first, view });
    expect(await errorOf(client.views.open({ trigger_id: first, view }))).toBe('exchanged_trigger_id');

    const second = await trigger();
    clock += 3_001;
    expect(await errorOf(client.views.open({ trigger_id: second, view }))).toBe('expired_trigger_id');
  });

  it('refuse a stale Home tab', async () => {
    const client = slackClient(sandbox);
    const { id } = sandbox.as('ana');
    const home = { type: 'home' as const, blocks: [{ type: 'divider' as const }] };
    const published = await client.views.publish({ user_id: id, view: home });
    await client.views.publish({ user_id: id, view: home });

    const late = client.views.publish({ user_id: id, view: home, hash: published.view?.hash ?? '' });

    expect(await errorOf(late)).toBe('hash_conflict');
  });

  it('let a response URL be used five times within half an hour', async () => {
    void sandbox.as('ana').slash('/brief');
    await sandbox.until(() => sandbox.deliveries().length > 0);
    const url = field('response_url');
    const post = async () =>
      (await fetch(url, { method: 'POST', body: JSON.stringify({ text: 'x' }) })).status;

    const statuses = [await post(), await post(), await post(), await post(), await post(), await post()];

    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
  });

  it('let the bot react once, delete only its own messages and read only where its scopes reach', async () => {
    const client = slackClient(sandbox);
    const channel = general();
    const said = sandbox.as('ana').say('general', 'a message of mine');
    const { ts: own = '' } = await client.chat.postMessage({ channel, text: 'mine' });
    const eyes = { channel, timestamp: said.ts, name: 'eyes' };

    await client.reactions.add(eyes);
    expect(sandbox.workspace.message(channel, said.ts)?.reactions).toEqual({
      eyes: [sandbox.workspace.bot.id],
    });
    expect(await errorOf(client.reactions.add(eyes))).toBe('already_reacted');
    expect(await errorOf(client.chat.delete({ channel, ts: said.ts }))).toBe('cant_delete_message');
    await client.chat.delete({ channel, ts: own });
    expect(sandbox.as('ana').messages('general')).toHaveLength(1);
    expect(await errorOf(client.conversations.history({ channel }))).toBe('missing_scope');
    const direct = sandbox.as('ana').dm('a question');
    const { messages } = await client.conversations.replies({ channel: direct.channel, ts: direct.ts });
    expect(messages?.map(({ text }) => text)).toEqual(['a question']);
  });

  it('take files in three steps', async () => {
    const client = slackClient(sandbox);

    await client.filesUploadV2({
      channel_id: general(),
      filename: 'brief.txt',
      content: 'contents',
      title: 'Brief',
    });

    expect(sandbox.as('ben').sees('general')).toContain('[file: brief.txt]');
  });

  it('hold the app to the rate tiers when asked to', async () => {
    const strict = await startSandbox({ manifest: testManifest, tiers: true });
    const client = slackClient(strict);
    const channel = strict.workspace.channel('general')?.id ?? '';
    const responses = await Promise.all(
      [1, 2, 3, 4].map(() =>
        fetch(`${strict.apiUrl}chat.postMessage`, {
          method: 'POST',
          headers: { authorization: `Bearer ${strict.botToken}`, 'content-type': 'application/json' },
          body: JSON.stringify({ channel, text: 'x' }),
        }),
      ),
    );

    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(responses[3]?.headers.get('retry-after')).toBe('1');
    expect((await client.auth.test()).ok).toBe(true);
    await strict.close();
  });
});
