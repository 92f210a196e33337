import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { freePort } from '../support/free-port.ts';
import { heard, runScript, startScript } from '../support/processes.ts';
import { shippedManifest } from '../support/slack-bot.ts';
import { smallCorpus, writeFiles } from '../support/small-corpus.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const main = new URL('../../src/main.ts', import.meta.url);
const connected = /connected to Slack|takes Slack’s requests/;
const watched = { NODE_OPTIONS: `--import ${new URL('../support/note-network.mjs', import.meta.url).href}` };
const question = 'How many night ferries did the port of Selmaa count in 2024?';

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder(afterAll);
  await writeFiles(`${folder}/corpus`, smallCorpus);
});

async function aWorkspace(given: Partial<Parameters<typeof startSandbox>[0]> = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({
    manifest: shippedManifest,
    retryDelays: [100, 1_000, 3_000],
    ...given,
  });
  closing.push(() => sandbox.close());
  return sandbox;
}
const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

function settingsFor({ apiUrl, botToken, appToken }: Sandbox) {
  return { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl, LOG_LEVEL: 'warn' };
}

/** What a stream has said so far. */
function textOf(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.on('data', (chunk) => {
    text += String(chunk);
  });
  return () => text;
}

function start(data: string, settings: Readonly<Record<string, string>>) {
  return startScript(main, ['--corpus', `${folder}/corpus`, '--data', `${folder}/${data}`], settings);
}

describe('npm start', () => {
  it('answers over a socket with the whole pipeline, and ends on SIGTERM', async () => {
    const sandbox = await aWorkspace();
    const bot = start('socket', settingsFor(sandbox));
    await heard(bot.stdout, connected);

    const ana = sandbox.as('ana');
    const asked = ana.mention('general', question);
    const seen = () => ana.sees('general', { thread: asked.ts });
    await sandbox.until(() => seen().includes('[Useful]'), 20_000);
    bot.kill('SIGTERM');
    const [code] = await once(bot, 'exit');

    expect(seen()).toContain('The port of Selmaa counted 412 night ferries in 2024. [1]');
    expect(code).toBe(0);
    expect(sandbox.sockets.count()).toBe(0);
  });

  it('answers over signed requests', async () => {
    const sandbox = await aWorkspace();
    const port = await freePort();
    const { apiUrl, botToken, signingSecret } = sandbox;
    const bot = start('http', {
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: apiUrl,
      SLACK_PORT: String(port),
      LOG_LEVEL: 'warn',
    });
    await heard(bot.stdout, connected);
    expect(await sandbox.useHttp(`http://127.0.0.1:${port}/slack/events`)).toBe(true);

    const ana = sandbox.as('ana');
    await ana.slash(`/ask ${question}`, { channel: 'general' });
    await sandbox.until(() => ana.sees('general').includes('412'), 20_000);
    bot.kill('SIGTERM');
    await once(bot, 'exit');
  });

  it('starts the sandbox without tokens, prints its address, serves its page and connects to nobody else', async () => {
    const port = await freePort();
    const bot = start('sandbox', { SANDBOX_PORT: String(port), ...watched });
    const said = textOf(bot.stdout);
    const warned = textOf(bot.stderr);
    const url = await heard(bot.stdout, /http:\/\/127\.0\.0\.1:\d+\//);

    const page = await fetch(url);

    expect(url).toBe(`http://127.0.0.1:${port}/`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>');
    expect(said()).toContain('Answers are copied from the corpus; no model is asked.');
    expect(warned()).not.toContain('connects to');
    bot.kill('SIGINT');
    expect(await once(bot, 'exit')).toEqual([0, null]);
  });

  it('tells the thread after a kill in mid-answer, and its buttons work after the restart', async () => {
    const sandbox = await aWorkspace();
    const ana = sandbox.as('ana');
    const first = start('killed', settingsFor(sandbox));
    await heard(first.stdout, connected);
    const before = ana.dm(question);
    await sandbox.until(() => ana.sees('dm', { thread: before.ts }).includes('[Useful]'), 20_000);
    // The answer is being written, and a further question waits, when the process dies.
    sandbox.faults.on('chat.appendStream', { kind: 'slow', ms: 60_000 });
    const asked = ana.dm(question);
    ana.dm('And in 2023?', { thread: asked.ts });
    const seen = () => ana.sees('dm', { thread: asked.ts });
    await sandbox.until(() => seen().includes('Searching'), 20_000);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    first.kill('SIGKILL');
    await once(first, 'exit');

    const second = start('killed', settingsFor(sandbox));
    await heard(second.stdout, connected);
    await sandbox.until(() => seen().includes('[Ask again]') && seen().includes('[Useful]'), 60_000);
    const answer = ana.messages('dm', { thread: before.ts }).at(-1);
    if (answer === undefined) throw new Error('there is no answer');
    await ana.click(answer, 'open_sources');
    await sandbox.until(() => ana.modal() !== undefined, 10_000);

    expect(seen()).not.toContain('still writing');
    expect(seen().match(/412 night ferries/g)).toHaveLength(1);
    expect(seen().match(/I was restarted/g)).toHaveLength(1);
    expect(ana.modal()).toContain('Fact: “The port of Selmaa counted 412 night ferries in 2024.”');
    second.kill('SIGTERM');
    await once(second, 'exit');
  });

  it.each([
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 2, /^start: SLACK_BOT_TOKEN is not set: give the xoxb- token/],
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 2, /^start: SLACK_APP_TOKEN is not set/],
    [{ SLACK_BOT_TOKEN: 'xapp-1' }, 2, /^start: SLACK_BOT_TOKEN is no bot token: those begin with xoxb-/],
  ])('says what is amiss with the settings %o', async (settings, code, message) => {
    const run = await runScript(main, [], { settings });

    expect(run.stderr).toMatch(message);
    expect(run.code).toBe(code);
  });

  it('says that a token is wrong, or Slack out of reach, before it builds anything', async () => {
    const sandbox = await aWorkspace();
    const wrong = await runScript(main, [], {
      settings: { ...settingsFor(sandbox), SLACK_BOT_TOKEN: 'xoxb-wrong' },
    });
    const gone = await runScript(main, [], {
      settings: { ...settingsFor(sandbox), SLACK_API_URL: `http://127.0.0.1:${await freePort()}/api/` },
    });

    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('start: SLACK_BOT_TOKEN is wrong');
    expect(gone.code).toBe(1);
    expect(gone.stderr).toContain('start: Slack cannot be reached');
  });
});

describe('the bot under load', () => {
  it('acknowledges 200 questions of 20 people in 10 s, and answers each once and in order', async () => {
    const sandbox = await aWorkspace({ tiers: true });
    const bot = start('load', settingsFor(sandbox));
    await heard(bot.stdout, connected);
    const questions = [question, 'How many night ferries did the port of Selmaa count in 2023?'];
    /** The figure asked for comes first, the neighbouring year's after it. */
    const figures = [
      ['412', '655'],
      ['655', '412'],
    ];
    const handles = Array.from({ length: 20 }, (_, index) => `user-${index}`);

    const threads: { handle: string; thread: string }[] = [];
    for (const [index, handle] of handles.entries()) {
      const person = sandbox.as(handle);
      const root = person.dm(questions[0] ?? '');
      threads.push({ handle, thread: root.ts });
      for (let next = 1; next < 10; next += 1) {
        setTimeout(
          () => person.dm(questions[next % 2] ?? '', { thread: root.ts }),
          next * 1_000 + index * 10,
        );
      }
    }
    const answersIn = ({ handle, thread }: { handle: string; thread: string }) =>
      [
        ...sandbox
          .as(handle)
          .sees('dm', { thread })
          .matchAll(/counted (412|655) night ferries in 20\d\d\. \[1\]/g),
      ].map(([, figure]) => figure);
    await sandbox.until(() => threads.every((each) => answersIn(each).length >= 20), 150_000);

    const wanted = Array.from({ length: 10 }, (_, index) => figures[index % 2] ?? []).flat();
    for (const each of threads) expect(answersIn(each)).toEqual(wanted);
    await sandbox.until(
      () => sandbox.deliveries().every(({ name, ackedAt }) => name !== 'message.im' || ackedAt !== undefined),
      20_000,
    );
    const waits = sandbox
      .deliveries()
      .filter(({ name }) => name === 'message.im')
      .map(({ sentAt, ackedAt = Number.POSITIVE_INFINITY }) => ackedAt - sentAt)
      .sort((one, other) => one - other);
    expect(waits.length).toBeGreaterThanOrEqual(200);
    expect(waits.every(Number.isFinite)).toBe(true);
    process.stderr.write(
      `acknowledged: p50 ${waits[Math.floor(waits.length / 2)]?.toFixed(0)} ms, p99 ${waits[Math.floor(waits.length * 0.99)]?.toFixed(0)} ms of ${waits.length}\n`,
    );
    bot.kill('SIGTERM');
    expect(await once(bot, 'exit')).toEqual([0, null]);
  });
});
