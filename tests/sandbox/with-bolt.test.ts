import { afterEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { connectOverHttp, connectOverSocket } from '../support/connect-bolt.ts';
import { testManifest } from '../support/manifest.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function begin(over: 'socket' | 'http') {
  const sandbox = await startSandbox({ manifest: testManifest, retryDelays: [20, 40, 80] });
  closing.push(() => sandbox.close());
  const { app, start } =
    over === 'socket' ? await connectOverSocket(sandbox, sandbox.until) : await connectOverHttp(sandbox);
  closing.push(() => app.stop());
  return { sandbox, app, start };
}

const modal = (text: string) => ({
  type: 'modal' as const,
  callback_id: 'form',
  title: { type: 'plain_text' as const, text: 'A form' },
  submit: { type: 'plain_text' as const, text: 'Send' },
  blocks: [
    { type: 'section' as const, text: { type: 'mrkdwn' as const, text } },
    {
      type: 'input' as const,
      block_id: 'why',
      label: { type: 'plain_text' as const, text: 'Why' },
      element: { type: 'plain_text_input' as const, action_id: 'why_text' },
    },
  ],
});

function threadOf(sandbox: Sandbox, ts: string) {
  return sandbox.as('ana').sees('dm', { thread: ts });
}

describe.each(['socket', 'http'] as const)('startSandbox with a real Bolt app over %s', (over) => {
  it('brings a direct message and shows the reply in its thread', async () => {
    const { sandbox, app, start } = await begin(over);
    app.message(async ({ message, client }) => {
      if (message.subtype !== undefined) return;
      await client.chat.postMessage({
        channel: message.channel,
        thread_ts: message.ts,
        text: `heard ${message.text}`,
      });
    });
    await start();

    const asked = sandbox.as('ana').dm('Tom & <Jerry>');
    await sandbox.until(() => threadOf(sandbox, asked.ts).includes('heard'));

    expect(threadOf(sandbox, asked.ts)).toBe('Ana Silva:\nTom & <Jerry>\n\nClerk:\nheard Tom & <Jerry>');
  });

  it('brings a mention in a channel once, and no plain message', async () => {
    const { sandbox, app, start } = await begin(over);
    const texts: string[] = [];
    app.event('app_mention', async ({ event }) => void texts.push(event.text));
    await start();

    sandbox.as('ana').say('general', 'not for the bot');
    sandbox.as('ana').mention('general', 'for the bot');
    await sandbox.until(() => texts.length > 0);

    expect(texts).toEqual([`<@${sandbox.workspace.bot.id}> for the bot`]);
  });

  it('runs a command, opens a modal and takes the form', async () => {
    const { sandbox, app, start } = await begin(over);
    const forms: unknown[] = [];
    app.command('/brief', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: modal(body.text) });
    });
    app.view('form', async ({ ack, view }) => {
      await ack();
      const [why] = Object.values(view.state.values);
      forms.push(...Object.values(why ?? {}).map(({ value }) => value));
    });
    await start();
    const ana = sandbox.as('ana');

    const ran = await ana.slash('/brief Sweden', { channel: 'general' });
    await sandbox.until(() => ana.modal() !== undefined);
    const empty = await ana.submit();
    const sent = await ana.submit({ why_text: 'because' });
    await sandbox.until(() => forms.length > 0);

    expect(ran).toEqual({ ok: true });
    expect(empty).toMatchObject({ ok: false, fields: { why: 'Please complete this required field.' } });
    expect(sent).toEqual({ ok: true });
    expect(forms).toEqual(['because']);
    expect(ana.modal()).toBeUndefined();
  });

  it('brings a click with its value and lets the app answer at the response URL', async () => {
    const { sandbox, app, start } = await begin(over);
    app.action('more', async ({ ack, action, respond }) => {
      await ack();
      if (action.type === 'button')
        await respond({ text: `you chose ${action.value}`, response_type: 'ephemeral' });
    });
    await start();
    await app.client.chat.postMessage({
      channel: sandbox.workspace.channel('general')?.id ?? '',
      text: 'pick',
      blocks: [
        {
          type: 'actions',
          elements: [
            { type: 'button', action_id: 'more', value: '7', text: { type: 'plain_text', text: 'More' } },
          ],
        },
      ],
    });
    const ana = sandbox.as('ana');

    const [message] = ana.messages('general');
    const clicked = message === undefined ? undefined : await ana.click(message, 'more');
    await sandbox.until(() => ana.sees('general').includes('you chose'));

    expect(clicked).toEqual({ ok: true });
    expect(ana.sees('general')).toContain('Clerk (only visible to you):\nyou chose 7');
    expect(sandbox.as('ben').sees('general')).not.toContain('you chose');
  });

  it('publishes the Home tab and runs shortcuts', async () => {
    const { sandbox, app, start } = await begin(over);
    app.event('app_home_opened', async ({ event, client }) => {
      await client.views.publish({
        user_id: event.user,
        view: { type: 'home', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'Hello' } }] },
      });
    });
    app.shortcut('check', async ({ ack, shortcut, client }) => {
      await ack();
      const text = shortcut.type === 'message_action' ? (shortcut.message.text ?? '') : '';
      await client.views.open({ trigger_id: shortcut.trigger_id, view: modal(`checked: ${text}`) });
    });
    await start();
    const ana = sandbox.as('ana');

    ana.openHome();
    await sandbox.until(() => ana.home() !== undefined);
    await ana.messageShortcut('check', ana.say('general', 'a claim'));
    await sandbox.until(() => ana.modal() !== undefined);

    expect(ana.home()).toBe('# Hello');
    expect(ana.modal()).toContain('checked: a claim');
  });

  it('tells a person when the app never acknowledges a command', { timeout: 10_000 }, async () => {
    const { sandbox, app, start } = await begin(over);
    app.command('/brief', async () => undefined);
    await start();
    const ana = sandbox.as('ana');

    const outcome = await ana.slash('/brief Sweden');

    expect(outcome.ok).toBe(false);
    expect(ana.sees('dm')).toContain('/brief failed with the error');
  });
});
