import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { connectOverHttp, connectOverSocket } from '../support/connect-bolt.ts';
import { testManifest } from '../support/manifest.ts';
import { openRawSocket } from '../support/raw-socket.ts';
import { slackClient } from '../support/slack-client.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ manifest: testManifest, retryDelays: [20, 40, 80] });
});
afterEach(() => sandbox.close());

const post = (retries: number) =>
  slackClient(sandbox, { retries }).chat.postMessage({
    channel: sandbox.workspace.channel('general')?.id ?? '',
    text: 'hello',
  });
const posted = () => sandbox.as('ana').messages('general').length;

describe('faults', () => {
  it('answer 429 with the seconds to wait, then let the call through', async () => {
    sandbox.faults.on('chat.postMessage', { kind: 'rate-limited', retryAfter: 1 });
    const before = performance.now();

    await post(2);

    expect(performance.now() - before).toBeGreaterThan(990);
    expect(posted()).toBe(1);
  });

  it.each([{ kind: 'status', status: 503 }, { kind: 'hang-up' }] as const)(
    '$kind: the work is not done',
    async (fault) => {
      sandbox.faults.on('chat.postMessage', fault);

      await expect(post(0)).rejects.toThrow();
      expect(posted()).toBe(0);
    },
  );

  it('lost-reply: the work is done although the caller hears nothing', async () => {
    sandbox.faults.on('chat.postMessage', { kind: 'lost-reply' });

    await expect(post(0)).rejects.toThrow();
    expect(posted()).toBe(1);
  });

  it('slow: the answer comes late', async () => {
    sandbox.faults.on('*', { kind: 'slow', ms: 120 });
    const before = performance.now();

    await post(0);

    expect(performance.now() - before).toBeGreaterThan(115);
  });
});

describe('sockets', () => {
  it('deliver again, marked as such, what was under way when the connection dropped', async () => {
    const first = await openRawSocket(sandbox);
    sandbox.as('ana').mention('general', 'one');
    await sandbox.until(() => sandbox.deliveries()[0]?.attempts === 1);

    sandbox.sockets.drop();
    const second = await openRawSocket(sandbox);
    await sandbox.until(() => second.frames.length > 1);
    for (const frame of second.frames.slice(1)) second.acknowledge(frame);
    await sandbox.until(() => sandbox.deliveries()[0]?.ackedAt !== undefined);

    expect(first.frames[0]?.type).toBe('hello');
    expect(second.frames[1]?.retry_attempt).toBeGreaterThan(0);
    second.close();
  });

  it('ask the app to connect anew and then close', async () => {
    const socket = await openRawSocket(sandbox);

    sandbox.sockets.disconnect('refresh_requested', 20);
    await sandbox.until(() => sandbox.sockets.count() === 0);

    expect(socket.frames.at(-1)).toMatchObject({ type: 'disconnect', reason: 'refresh_requested' });
  });

  it('hand each event to one of two connections', async () => {
    const heard: string[] = [];
    const apps = [];
    for (const name of ['first', 'second']) {
      const { app, start } = await connectOverSocket(sandbox, sandbox.until);
      app.event('app_mention', async () => void heard.push(name));
      await start();
      apps.push(app);
    }
    await sandbox.until(() => sandbox.sockets.count() === 2);

    sandbox.as('ana').mention('general', 'one');
    sandbox.as('ana').mention('general', 'two');
    await sandbox.until(() => heard.length === 2);

    expect([...heard].sort()).toEqual(['first', 'second']);
    for (const app of apps) await app.stop();
  });

  it('deliver an event twice when told to', async () => {
    const { app, start } = await connectOverSocket(sandbox, sandbox.until);
    const ids: unknown[] = [];
    app.event('app_mention', async ({ body }) => void ids.push(body.event_id));
    await start();

    sandbox.duplicateEvents(1);
    sandbox.as('ana').mention('general', 'one');
    await sandbox.until(() => ids.length === 2);

    expect(new Set(ids).size).toBe(1);
    await app.stop();
  });

  it('refuse a connection without a ticket', async () => {
    const response = await fetch(`${sandbox.url}link/?ticket=made-up`, {
      headers: { connection: 'upgrade', upgrade: 'websocket' },
    }).catch(() => undefined);

    expect(response?.status).not.toBe(101);
    expect(sandbox.sockets.opened()).toBe(0);
  });
});

describe('signed HTTP', () => {
  it('is refused by the app when the secret differs', async () => {
    const { app, start } = await connectOverHttp({ ...sandbox, signingSecret: 'another secret' });

    expect(await start()).toBe(false);
    await app.stop();
  });

  it('sends an event again, and says so, until it is taken', async () => {
    const retries: (string | undefined)[] = [];
    const server = createServer(async (request, response) => {
      const body = (await request.toArray()).join('');
      if (body.includes('url_verification')) return response.end(body);
      retries.push(request.headers['x-slack-retry-num']?.toString());
      return response.writeHead(retries.length < 3 ? 500 : 200).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    await sandbox.useHttp(`http://127.0.0.1:${port}/`);

    sandbox.as('ana').mention('general', 'one');
    await sandbox.until(() => sandbox.deliveries()[0]?.ackedAt !== undefined);

    expect(retries).toEqual([undefined, '1', '2']);
    server.close();
  });
});
