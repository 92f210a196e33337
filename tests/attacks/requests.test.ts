import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { anAnswer } from '../support/builders.ts';
import { rawRequest } from '../support/raw-request.ts';
import { startSlackBot } from '../support/slack-bot.ts';

const report: string[] = [];
afterAll(() => void process.stdout.write(report.map((line) => `  attacks: ${line}\n`).join('')));

const json = 'application/json';
const seconds = () => Math.floor(Date.now() / 1_000);

function signature(body: string | Buffer, secret: string, at = seconds()) {
  const digest = createHmac('sha256', secret).update(`v0:${at}:`).update(body).digest('hex');
  return { 'x-slack-request-timestamp': String(at), 'x-slack-signature': `v0=${digest}` };
}

/** A bot that takes requests, and counts what it answers. */
async function listening(settings = {}) {
  let answered = 0;
  const running = await startSlackBot({
    over: 'http',
    settings,
    answer: () => {
      answered += 1;
      return Promise.resolve(anAnswer({ id: randomUUID() }));
    },
  });
  const { sandbox, bot } = running;
  const port = bot.port ?? 0;
  const url = `http://127.0.0.1:${port}/slack/events`;
  const mention = (more: Record<string, unknown> = {}) =>
    JSON.stringify({
      type: 'event_callback',
      team_id: 'T0SANDBOX',
      event_id: `Ev${randomUUID()}`,
      event: {
        type: 'message',
        channel: running.ana.directMessage.id,
        user: running.ana.id,
        text: 'How many?',
        ts: sandbox.workspace.nextTs(),
      },
      ...more,
    });
  const post = async (body: string | Buffer, headers: Record<string, string>) => {
    const response = await fetch(url, { method: 'POST', body: Buffer.from(body), headers });
    await response.arrayBuffer();
    return response.status;
  };
  const ask = async () => {
    const before = answered;
    const body = mention();
    const status = await post(body, { 'content-type': json, ...signature(body, sandbox.signingSecret) });
    await expect.poll(() => answered).toBe(before + 1);
    return status;
  };
  return { ...running, secret: sandbox.signingSecret, port, url, mention, post, ask, count: () => answered };
}

describe('a bot that takes requests', () => {
  it('refuses what Slack has not signed, and what it signed too long ago', async () => {
    const { mention, post, secret, count, ask, log } = await listening();
    const [body, other] = [mention(), mention()];
    const good = signature(body, secret);
    const at = seconds();
    const headers: Record<string, string>[] = [
      {},
      { 'x-slack-signature': good['x-slack-signature'] },
      { 'x-slack-request-timestamp': good['x-slack-request-timestamp'] },
      { ...good, 'x-slack-signature': '' },
      { ...good, 'x-slack-signature': 'v0=' },
      { ...good, 'x-slack-signature': `v0=${'0'.repeat(64)}` },
      { ...good, 'x-slack-signature': good['x-slack-signature'].slice(0, -1) },
      { ...good, 'x-slack-signature': good['x-slack-signature'].replace('v0', 'v1') },
      { ...good, 'x-slack-signature': good['x-slack-signature'].toUpperCase() },
      { ...good, 'x-slack-signature': `v0=${'é'.repeat(32)}` },
      signature(other, secret),
      signature(body, `${secret}x`),
      signature(body, ''),
      signature(body, secret, at - 6 * 60),
      signature(body, secret, at - 86_400),
      signature(body, secret, 0),
      { ...good, 'x-slack-request-timestamp': 'NaN' },
      { ...good, 'x-slack-request-timestamp': '' },
      { ...good, 'x-slack-request-timestamp': `${at}.5` },
      { ...good, 'x-slack-request-timestamp': '-1' },
      { ...good, 'x-slack-request-timestamp': '1e10' },
    ];

    const statuses = [];
    for (const each of headers) statuses.push(await post(body, { 'content-type': json, ...each }));

    report.push(`${headers.length} bad signatures and times: all refused`);
    expect(statuses).toEqual(headers.map(() => 401));
    expect(count()).toBe(0);
    expect(await ask()).toBe(200);
    expect(JSON.stringify(log.lines)).not.toContain(secret);
  });

  it('answers once what is sent again with its good signature', async () => {
    const { mention, post, secret, count, ask } = await listening();
    const body = mention();
    const headers = { 'content-type': json, ...signature(body, secret) };

    const statuses = await Promise.all(Array.from({ length: 10 }, () => post(body, headers)));
    await ask();

    report.push('10 replays of one request: answered once');
    expect(statuses).toEqual(statuses.map(() => 200));
    expect(count()).toBe(2);
  });

  it('takes no body that is longer than any of Slack’s', async () => {
    const { post, secret, count, ask, port } = await listening();
    const huge = Buffer.alloc(20 * 1024 * 1024, 'a');
    const before = process.memoryUsage().rss;

    const signed = await post(huge, { 'content-type': json, ...signature(huge, secret) }).catch(() => 413);
    const head = `POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Type: ${json}\r\n`;
    const endless = Array.from({ length: 400 }, () => `10000\r\n${'a'.repeat(65_536)}\r\n`);
    const { text } = await rawRequest(port, [`${head}Transfer-Encoding: chunked\r\n\r\n`, ...endless], {
      giveUpMs: 3_000,
    });

    const grown = Math.round((process.memoryUsage().rss - before) / 1024 / 1024);
    report.push(`bodies of 20 MB, one of unknown length: refused`);
    expect(signed).toBe(413);
    expect(text).toMatch(/^HTTP\/1\.1 413/);
    expect(count()).toBe(0);
    expect(await ask()).toBe(200);
    expect(grown).toBeLessThan(150);
  });

  it('waits for nobody who sends slowly, and serves others meanwhile', async () => {
    const { port, ask } = await listening({ takeInMs: 1_500 });
    const head = `POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Type: ${json}\r\n`;
    const slowly = Array.from({ length: 100 }, () => 'a');
    const bodies = Array.from({ length: 60 }, () =>
      rawRequest(port, [`${head}Content-Length: 1000\r\n\r\n`, ...slowly], { pauseMs: 100 }),
    );
    const heads = Array.from({ length: 60 }, () => rawRequest(port, [head, ...slowly], { pauseMs: 100 }));

    const status = await ask();
    const ended = await Promise.all([...bodies, ...heads]);

    const longest = Math.round(Math.max(...ended.map(({ ms }) => ms)));
    report.push(`${ended.length} slow requests: all ended by the bot`);
    expect(status).toBe(200);
    expect(longest).toBeLessThan(6_000);
  }, 30_000);

  it('survives requests that are none', async () => {
    const { port, post, secret, ask, url, log } = await listening();
    const strange = [
      'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET // HTTP/1.1\r\nHost: x\r\n\r\n',
      'POST // HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n',
      'POST http://[ HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n',
      'GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n',
      'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n',
      'BREW /slack/events HTTP/1.1\r\nHost: x\r\n\r\n',
      'POST /slack/events HTTP/1.1\r\nContent-Length: -1\r\n\r\n',
      'POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      `POST /slack/events HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`,
      `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      '\u0016\u0003\u0001\u0002\u0000\u0001',
      '\u0000'.repeat(1_000),
    ];
    const replies = await Promise.all(strange.map((each) => rawRequest(port, [each], { giveUpMs: 1_500 })));
    const bodies: [string, string][] = [
      ['', json],
      ['{', json],
      ['[]', json],
      ['1', json],
      ['{"__proto__":{"polluted":true}}', json],
      ['payload=', 'application/x-www-form-urlencoded'],
      ['payload={', 'application/x-www-form-urlencoded'],
      ['payload=%E0%A4%A', 'application/x-www-form-urlencoded'],
      ['a=1&a=2&a[b]=3', 'application/x-www-form-urlencoded'],
      ['<xml/>', 'text/xml'],
      ['--x\r\n\r\n--x--', 'multipart/form-data; boundary=x'],
      ['{}', 'application/json; charset=utf-16'],
      ['x', ''],
    ];
    const statuses = await Promise.all(
      bodies.map(([body, type]) => post(body, { 'content-type': type, ...signature(body, secret) })),
    );

    report.push(
      `${strange.length} requests that are none, ${bodies.length} signed bodies that hold none: no crash`,
    );
    expect(replies.map(({ text }) => text).join()).not.toMatch(
      / 200 |node:internal|\/node_modules\/|at new URL/,
    );
    expect(statuses).not.toContain(200);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect((await fetch(url)).status).toBe(404);
    expect(await ask()).toBe(200);
    expect(JSON.stringify(log.lines)).not.toContain(secret);
  }, 30_000);
});
