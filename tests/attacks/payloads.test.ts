import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, expect, it, vi } from 'vitest';
import type { Outgoing } from '../../src/sandbox/deliver/transport.ts';
import { anAnswer } from '../support/builders.ts';
import { signedSender } from '../support/signed-sender.ts';
import { startSlackBot } from '../support/slack-bot.ts';
import { openSmallBriefer } from '../support/small-answerer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { command, user, wellFormed } from '../support/well-formed.ts';

const brief = await openSmallBriefer(await temporaryFolder(afterAll));
const report: string[] = [];
afterAll(() => void process.stdout.write(report.map((line) => `  attacks: ${line}\n`).join('')));

const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    0,
    -1,
    1e308,
    true,
    '',
    ' ',
    [],
    {},
    [[]],
    [null],
    { id: null },
    '__proto__',
  ),
  fc.constantFrom(
    'a'.repeat(100_000),
    '\u0000',
    '\uD800',
    '<!channel>',
    '9'.repeat(400),
    'T0SANDBOX',
    'C0GENERAL',
    'D0ANA',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Every path into a value, with the path of each inner one. */
function paths(value: unknown, at: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...paths(inner, [...at, key])]);
}

function changed(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value))
    return value.map((inner, n) => (String(n) === key ? changed(inner, rest, to) : inner));
  if (typeof value !== 'object' || value === null) return value;
  const inner = changed(Reflect.get(value, key), rest, to);
  return { ...value, [key]: inner };
}

/** What a payload becomes when one to three of its parts are missing, of another type, or too much. */
const malformed = fc.constantFrom(...Object.keys(wellFormed)).chain((name) => {
  const outgoing = wellFormed[name] ?? command('/ask');
  const change = fc.tuple(fc.constantFrom(...paths(outgoing.body)), junk);
  return fc.array(change, { minLength: 0, maxLength: 3 }).map((changes) => {
    const body = changes.reduce<unknown>((so, [path, to]) => changed(so, path, to), outgoing.body);
    // Slack repeats events under one id; here each is a new one, unless its id was changed.
    const fresh = outgoing.kind === 'events_api' && changes.length < 3 ? { event_id: randomUUID() } : {};
    return { name, outgoing: { kind: outgoing.kind, body: { ...Object(body), ...fresh } } };
  });
});

it('takes 1,500 malformed payloads of every kind without a crash, and answers afterwards', async () => {
  const rejections: unknown[] = [];
  const noteRejection = (reason: unknown) => void rejections.push(reason);
  process.on('unhandledRejection', noteRejection);
  const answer = () => Promise.resolve(anAnswer({ id: randomUUID() }));
  const running = await startSlackBot({ answer, brief, over: 'http', access: { reviewers: [user.id] } });
  const { sandbox, bot, ana, log } = running;
  const send = signedSender(running);
  const payloads = fc.sample(malformed, { numRuns: 1_500, seed: 20_251_123 });

  const channel = sandbox.workspace.channel('general')?.id ?? '';
  for (const place of [channel, ana.directMessage.id]) {
    const root = { author: ana.id, text: 'How many?', blocks: [] };
    for (const ts of ['1.1', '1.2']) sandbox.workspace.put({ channel: place, ts, ...root });
  }
  /** The ids of the stand-in for those above. */
  const withIds = (outgoing: Outgoing): Outgoing =>
    JSON.parse(
      JSON.stringify(outgoing)
        .replaceAll('C0GENERAL', channel)
        .replaceAll('D0ANA', ana.directMessage.id)
        .replaceAll('U0ANA', ana.id),
    );
  const waiting = payloads.map(({ name, outgoing }) => ({ name, outgoing: withIds(outgoing) }));
  const unacknowledged: string[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const ack = await send(next.outgoing);
      if (!ack.ok) unacknowledged.push(`${next.name}: ${ack.reason}`);
    }
  };
  await Promise.all(Array.from({ length: 100 }, work));
  await vi.waitUntil(() => bot.queued() === 0, { timeout: 200_000 });
  process.off('unhandledRejection', noteRejection);

  const kinds = new Set(payloads.map(({ name }) => name));
  const failures = log.lines.filter(({ level }) => level === 'error');
  report.push(
    `${payloads.length} malformed payloads of ${kinds.size} kinds: ${payloads.length - unacknowledged.length} acknowledged, ${failures.length} told in the log, ${rejections.length} rejections left`,
  );
  expect(kinds.size).toBe(Object.keys(wellFormed).length);
  expect(rejections).toEqual([]);
  expect(bot.ready()).toBe(true);
  const asked = ana.dm('How many night ferries were counted in 2024?');
  await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('412 night ferries'));
}, 240_000);
