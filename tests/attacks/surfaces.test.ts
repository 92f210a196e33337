import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { openAnswerer } from '../../src/cli/open.ts';
import { openBriefer } from '../../src/cli/open-briefer.ts';
import type { ApiCall } from '../../src/sandbox/api/web-api.ts';
import type { Outgoing } from '../../src/sandbox/deliver/transport.ts';
import type { Sandbox } from '../../src/sandbox/start-sandbox.ts';
import { attacks, canary, counted } from '../support/attacks.ts';
import { openPoisonedIndex } from '../support/poisoned-corpus.ts';
import { aPress, signedSender } from '../support/signed-sender.ts';
import { aSandbox, startSlackBot } from '../support/slack-bot.ts';

const all = attacks();
const report: string[] = [];
afterAll(() => void process.stdout.write(report.map((line) => `  attacks: ${line}\n`).join('')));

const surfaces = [
  'direct message',
  'mention',
  'follow-up',
  '/ask',
  '/brief',
  'check of a message',
  'ask again',
];

type At = { readonly channel: string; readonly direct: string; readonly ts: string; readonly next: string };

/** What Slack would send when somebody gets a text into a surface, unescaped where a client would escape it. */
function sent(surface: string, text: string, userId: string, at: At): Outgoing[] {
  const { channel, direct, ts, next } = at;
  const team_id = 'T0SANDBOX';
  const event = (event: Record<string, string>): Outgoing => ({
    kind: 'events_api',
    body: {
      team_id,
      type: 'event_callback',
      event_id: randomUUID(),
      event: { user: userId, text, ts, ...event },
    },
  });
  const command: Outgoing = {
    kind: 'slash_commands',
    body: { command: surface, team_id, channel_id: channel, user_id: userId, text, trigger_id: ts },
  };
  const shortcut: Outgoing = {
    kind: 'interactive',
    body: {
      type: 'message_action',
      callback_id: 'check_message',
      team: { id: team_id },
      user: { id: userId },
      channel: { id: channel },
      trigger_id: ts,
      message: { text, ts },
    },
  };
  const message = { type: 'message', channel: direct, channel_type: 'im' };
  switch (surface) {
    case 'direct message':
      return [event(message)];
    case 'mention':
      return [event({ type: 'app_mention', channel })];
    case 'follow-up':
      return [event(message), event({ ...message, text: 'And in 2023?', ts: next, thread_ts: ts })];
    case 'check of a message':
      return [shortcut];
    case 'ask again':
      return [aPress(userId, 'ask_again', text, { channel: { id: channel }, trigger_id: ts })];
    default:
      return [command];
  }
}

/** Everything that has a type, however deep. */
function typed(value: unknown): { type: string; [key: string]: unknown }[] {
  if (Array.isArray(value)) return value.flatMap(typed);
  if (typeof value !== 'object' || value === null) return [];
  const own = z.looseObject({ type: z.string() }).safeParse(value);
  return [...(own.success ? [own.data] : []), ...Object.values(value).flatMap(typed)];
}

/** What the bot said to Slack that it must not: markup, a person, an address of nobody's, a secret. */
function faultsOf(
  calls: readonly Pick<ApiCall, 'method' | 'args'>[],
  urls: readonly string[],
  secret: RegExp,
) {
  return calls.flatMap(({ method, args }) => {
    const parts = typed(args);
    const { text = '' } = z.looseObject({ text: z.string().optional() }).parse(args);
    const addresses = [...text.matchAll(/<([^>]*)>?/g)].map(([, inner = '']) =>
      inner.replaceAll('&amp;', '&'),
    );
    const links = parts.flatMap(({ type, url }) =>
      type === 'link' || url !== undefined ? [String(url)] : [],
    );
    const marked = parts.filter(({ type }) =>
      /^(mrkdwn|markdown|user|usergroup|broadcast|channel|image|team)$/.test(type),
    );
    return [
      ...[...links, ...addresses].filter((url) => !urls.includes(url)).map((url) => `links to ${url}`),
      ...marked.map(({ type }) => `shows ${type}`),
      ...(/@(?:channel|here|everyone)/.test(text) ? ['mentions everybody'] : []),
      ...(secret.test(JSON.stringify(args)) ? ['leaks a secret'] : []),
    ].map((fault) => `${method}: ${fault}: ${text.slice(0, 80)}`);
  });
}

async function started(sandbox: Sandbox, access = {}) {
  const index = await openPoisonedIndex();
  const [answer, brief] = [openAnswerer(index), await openBriefer(index)];
  const running = await startSlackBot({ answer, brief, corpus: index.corpus, sandbox, over: 'http', access });
  const urls = index.corpus.sources.flatMap(({ url }) => (url === undefined ? [] : [url]));
  const { botToken, appToken, signingSecret } = sandbox;
  const secret = new RegExp([botToken, appToken, signingSecret].join('|'));
  return { ...running, send: signedSender(running), urls, secret };
}

/** Sends all, a few at a time. */
async function sendAll(send: (outgoing: Outgoing) => Promise<unknown>, each: readonly Outgoing[][]) {
  const waiting = [...each];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      for (const outgoing of next) await send(outgoing);
    }
  };
  await Promise.all(Array.from({ length: 10 }, work));
}

it('shows no mention, link or secret of an attacker’s on any surface, and keeps answering', async () => {
  const sandbox = await aSandbox();
  const { send, urls, secret, log, ledger, bot, ana } = await started(sandbox);
  const attacker = sandbox.as('mallory');

  const { workspace } = sandbox;
  const channel = workspace.channel('general')?.id ?? '';
  const direct = attacker.directMessage.id;
  await sendAll(
    send,
    all.map(({ text }, n) => {
      const surface = surfaces[n % surfaces.length] ?? '';
      const [ts, next] = [workspace.nextTs(), workspace.nextTs()];
      const where = surface === 'mention' ? channel : direct;
      workspace.put({ channel: where, ts, author: attacker.id, text: 'a message', blocks: [] });
      return sent(surface, text, attacker.id, { channel, direct, ts, next });
    }),
  );
  await expect.poll(() => bot.queued(), { timeout: 200_000 }).toBe(0);

  const calls = sandbox.calls();
  const kept = await ledger.recentQuestions(sandbox.workspace.teamId, attacker.id, 10_000);
  const endings = kept.map(({ ending }) => ending ?? 'open');
  report.push(
    `${all.length} strings on ${surfaces.length} surfaces: ${calls.length} calls to Slack; runs: ${counted(endings)}`,
  );
  expect(faultsOf(calls, urls, secret)).toEqual([]);
  expect(endings.length).toBeGreaterThan(all.length / 2);
  expect(endings.filter((ending) => ending !== 'answered')).toEqual([]);
  expect(log.lines.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([]);
  expect(JSON.stringify(log.lines)).not.toContain(canary);
  const asked = ana.dm('How many night ferries were counted in 2024?');
  await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('[Useful]'));
}, 240_000);

it('shows reviewers hostile feedback as plain words', async () => {
  const sandbox = await aSandbox();
  const ben = sandbox.as('ben');
  const { send, urls, secret, ana, ledger } = await started(sandbox, { reviewers: [ben.id] });
  const asked = ana.dm('How many night ferries were counted in 2024?');
  await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('[Useful]'));
  const [question] = await ledger.recentQuestions(sandbox.workspace.teamId, ana.id, 1);
  const submitted = (words: string): Outgoing => ({
    kind: 'interactive',
    body: {
      type: 'view_submission',
      team: { id: 'T0SANDBOX' },
      user: { id: ana.id },
      view: {
        callback_id: 'feedback',
        private_metadata: JSON.stringify({ answerId: question?.answerId }),
        state: {
          values: {
            kind: { kind: { selected_option: { value: 'wrong' } } },
            words: { words: { value: words } },
          },
        },
      },
    },
  });

  await sendAll(
    send,
    all.map(({ text }) => [submitted(text)]),
  );
  const reports = await ledger.reports({ count: 10_000 });
  for (const { id } of reports.slice(0, 80)) {
    ben.openHome();
    await send(aPress(ben.id, 'show_report', id, { view: { type: 'home' }, trigger_id: `t${id}` }));
    await send(aPress(ben.id, 'reject_report', id, { view: { type: 'home' } }));
  }
  await expect
    .poll(async () => (await ledger.reports({ status: 'rejected', count: 10_000 })).length)
    .toBeGreaterThan(0);

  report.push(
    `${all.length} strings as feedback: ${reports.length} kept, Home tab made ${sandbox.calls('views.publish').length} times`,
  );
  expect(reports.length).toBe(all.length);
  expect(sandbox.calls('views.publish').length).toBeGreaterThan(20);
  expect(faultsOf(sandbox.calls(), urls, secret)).toEqual([]);
}, 240_000);

it('would be found out', () => {
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '<!channel>' } }];
  const args = { text: '<https://evil.example> @channel xoxb-1', blocks };

  expect(
    faultsOf([{ method: 'chat.postMessage', args }], [], /xoxb-1/).map((fault) => fault.split(': ')[1]),
  ).toEqual(['links to https://evil.example', 'shows mrkdwn', 'mentions everybody', 'leaks a secret']);
});
