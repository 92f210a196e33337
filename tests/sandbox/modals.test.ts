import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '../../src/present/limits.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { connectOverSocket } from '../support/connect-bolt.ts';
import { testManifest } from '../support/manifest.ts';
import { errorOf } from '../support/slack-client.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const modal = (title: string, more: { notify_on_close?: boolean } = {}) => ({
  type: 'modal' as const,
  callback_id: title,
  title: plain(title),
  submit: plain('Send'),
  ...more,
  blocks: [
    {
      type: 'input' as const,
      block_id: 'why',
      optional: true,
      label: plain('Why'),
      element: { type: 'plain_text_input' as const, action_id: 'why_text' },
    },
    {
      type: 'actions' as const,
      elements: [{ type: 'button' as const, action_id: 'next', text: plain('Next') }],
    },
  ],
});

let sandbox: Sandbox;
let app: Awaited<ReturnType<typeof connectOverSocket>>['app'];
let start: () => Promise<void>;

beforeEach(async () => {
  sandbox = await startSandbox({ manifest: testManifest });
  ({ app, start } = await connectOverSocket(sandbox, sandbox.until));
  app.shortcut('start', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({
      trigger_id: shortcut.trigger_id,
      view: modal('One', { notify_on_close: true }),
    });
  });
});
afterEach(async () => {
  await app.stop();
  await sandbox.close();
});

/** Ana with the first modal open. */
async function withModal() {
  await start();
  const ana = sandbox.as('ana');
  await ana.globalShortcut('start');
  await sandbox.until(() => ana.modal()?.startsWith('# One') ?? false);
  return ana;
}

describe('a modal', () => {
  it('stays open with what the app holds against it', async () => {
    app.view('One', ({ ack }) => ack({ response_action: 'errors', errors: { why: 'Not that.' } }));
    const ana = await withModal();

    expect(await ana.submit({ why_text: 'this' })).toEqual({
      ok: false,
      error: 'errors',
      fields: { why: 'Not that.' },
    });
    expect(ana.modal()).toContain('# One');
  });

  it('is replaced, stacked upon and cleared as the app answers', async () => {
    app.view('One', ({ ack }) => ack({ response_action: 'update', view: modal('Two') }));
    app.view('Two', ({ ack }) => ack({ response_action: 'push', view: modal('Three') }));
    app.view('Three', ({ ack }) => ack({ response_action: 'clear' }));
    const ana = await withModal();

    await ana.submit();
    expect(ana.modal()).toContain('# Two');
    await ana.submit();
    expect(ana.modal()).toContain('# Three');
    await ana.submit();
    expect(ana.modal()).toBeUndefined();
  });

  it('goes no deeper than Slack allows, and each takes its own trigger', async () => {
    const errors: string[] = [];
    app.action('next', async ({ ack, body, client }) => {
      await ack();
      if (!('trigger_id' in body)) return;
      const pushed = client.views.push({ trigger_id: body.trigger_id, view: modal('More') });
      errors.push(await errorOf(pushed).catch(() => 'pushed'));
    });
    const ana = await withModal();

    for (let pushes = 1; pushes <= limits.viewStack; pushes += 1) {
      await ana.clickInView('next');
      await sandbox.until(() => errors.length === pushes);
    }

    expect(errors).toEqual(['pushed', 'pushed', 'push_limit_reached']);
  });

  it('tells the app what was filled in so far, and that it was closed', async () => {
    const heard: unknown[] = [];
    app.action('next', async ({ ack, body }) => {
      await ack();
      if ('view' in body) heard.push(Object.values(body.view?.state.values ?? {}));
    });
    app.view({ callback_id: 'One', type: 'view_closed' }, async ({ ack, view }) => {
      await ack();
      heard.push(view.callback_id);
    });
    const ana = await withModal();

    await ana.clickInView('next', { filled: { why_text: 'half' } });
    await ana.closeView();
    await sandbox.until(() => heard.length === 2);

    expect(heard).toEqual([[{ why_text: { type: 'plain_text_input', value: 'half' } }], 'One']);
    expect(ana.modal()).toBeUndefined();
  });
});
