import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPage } from '../../src/sandbox/page/create-page.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { testManifest } from '../support/manifest.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ manifest: testManifest }, createPage);
});
afterEach(() => sandbox.close());

/** A bare request, so that Host and path go out as given. */
function send(path: string, headers: Record<string, string> = {}, body?: unknown) {
  const { port } = new URL(sandbox.url);
  return new Promise<{ status: number; text: string; policy: unknown }>((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, async (response) => {
      const text = (await response.toArray()).join('');
      resolve({
        status: response.statusCode ?? 0,
        text,
        policy: response.headers['content-security-policy'],
      });
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const json = { 'content-type': 'application/json' };
const say = { as: 'ana', verb: 'say', channel: 'general', text: 'hello' };

describe('createPage', () => {
  it('loads nothing from elsewhere and says so in its policy', async () => {
    const { status, text, policy } = await send('/');

    expect(status).toBe(200);
    expect(text).not.toMatch(/(?:src|href)="(?!\/page\/|#)/);
    expect(policy).toContain("default-src 'none'");
  });

  it('acts for its own page only', async () => {
    const { host } = new URL(sandbox.url);

    expect((await send('/page/act', { ...json, host: 'evil.example' }, say)).status).toBe(403);
    expect((await send('/page/act', { ...json, host, origin: 'http://evil.example' }, say)).status).toBe(403);
    expect((await send('/page/act', { 'content-type': 'text/plain', host }, say)).status).toBe(404);
    expect(sandbox.as('ana').messages('general')).toEqual([]);
    expect((await send('/page/act', { ...json, host, origin: `http://${host}` }, say)).status).toBe(200);
    expect(sandbox.as('ana').sees('general')).toContain('hello');
  });

  it.each(['/page/../act.ts', '/page/%2e%2e%2fact.ts', '/page/act.ts', '/page/no-such.mjs', '/files/F404'])(
    'gives nothing at %s',
    async (path) => {
      expect((await send(path)).status).toBe(404);
    },
  );

  it.each([
    ['an unknown verb', { as: 'ana', verb: 'dance' }],
    ['nobody', { ...say, as: 'nobody' }],
    ['the bot', { ...say, as: 'bot' }],
    ['an unknown channel', { ...say, channel: 'C404' }],
    ['a message that is gone', { as: 'ana', verb: 'click', channel: 'general', ts: '1.2', action: 'x' }],
  ])('refuses %s', async (_, wish) => {
    expect(JSON.parse((await send('/page/act', json, wish)).text)).toMatchObject({ ok: false });
  });

  it('shows a person only what is for their eyes', async () => {
    sandbox.as('ana').dm('for Ana');
    sandbox.as('ben').dm('for Ben');
    const live = await fetch(`${sandbox.url}page/live?as=ben`);
    const { value } = (await live.body?.getReader().read()) ?? {};
    const first = Buffer.from(value ?? []).toString();

    expect(first).toContain('for Ben');
    expect(first).not.toContain('for Ana');
  });
});
