import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { actions, briefActions } from '../../src/present/buttons.ts';
import type { Outgoing } from '../../src/sandbox/deliver/transport.ts';
import { anAnswer } from '../support/builders.ts';
import { memoryLedger } from '../support/memory-ledger.ts';
import { aPress, signedSender } from '../support/signed-sender.ts';
import { startSlackBot } from '../support/slack-bot.ts';
import { wellFormed } from '../support/well-formed.ts';

const report: string[] = [];
afterAll(() => void process.stdout.write(report.map((line) => `  attacks: ${line}\n`).join('')));

const elsewhere = 'T0STRANGER';

/** The same payload with other words in it, wherever they stand. */
function reworded({ kind, body }: Outgoing, from: string, to: string): Outgoing {
  return { kind, body: JSON.parse(JSON.stringify(body).replaceAll(from, to)) };
}

/** A payload of each kind from outside: of another workspace, of a person from one, or without a workspace. */
function fromOutside(outgoing: Outgoing): Outgoing[] {
  const { kind, body } = outgoing;
  const { event, user } = body;
  const person = { ...Object(user), team_id: elsewhere };
  const ofPerson: Outgoing[] =
    kind === 'events_api'
      ? ['user_team', 'source_team', 'team'].map((name) => ({
          kind,
          body: { ...body, event: { ...Object(event), [name]: elsewhere } },
        }))
      : kind === 'interactive'
        ? [{ kind, body: { ...body, user: person } }]
        : [];
  const without = reworded(outgoing, '"T0SANDBOX"', 'null');
  return [reworded(outgoing, 'T0SANDBOX', elsewhere), ...ofPerson, without];
}

it('gives a stranger’s workspace no word, whatever it sends', async () => {
  let answered = 0;
  const ledger = await memoryLedger();
  const running = await startSlackBot({
    answer: () => {
      answered += 1;
      return Promise.resolve(anAnswer({ id: randomUUID() }));
    },
    over: 'http',
    ledger,
  });
  const { sandbox, ana, bot } = running;
  const send = signedSender(running);
  const before = sandbox.calls().length;

  const payloads = Object.values(wellFormed).flatMap(fromOutside);
  for (const outgoing of payloads) await send(outgoing);
  await expect.poll(() => bot.queued()).toBe(0);

  const calls = sandbox.calls().slice(before);
  report.push(
    `${payloads.length} payloads from strange workspaces: ${calls.length} words, ${answered} answers`,
  );
  expect(calls.map(({ method }) => method)).toEqual([]);
  expect(answered).toBe(0);
  const { questions, feedback } = await ledger.exportUser(elsewhere, 'U0ANA');
  expect([...questions, ...feedback]).toEqual([]);
  const asked = ana.dm('How many night ferries were counted in 2024?');
  await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('412'));
}, 60_000);

it('opens a private answer to nobody else, whichever button they press wherever', async () => {
  const ledger = await memoryLedger();
  const running = await startSlackBot({
    answer: () => Promise.resolve(anAnswer({ id: randomUUID() })),
    over: 'http',
    ledger,
  });
  const { sandbox, ana, ben } = running;
  const send = signedSender(running);
  const { teamId } = sandbox.workspace;
  const channelOf = (name: string) => ({ id: sandbox.workspace.channel(name)?.id ?? '' });
  const asked = ana.dm('How many night ferries were counted in 2024?');
  await ana.slash('/ask How many night ferries were counted in 2024?', { channel: 'general' });
  await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('[Useful]'));
  await sandbox.until(() => ana.sees('general').includes('[Useful]'));
  const answers = await ledger.recentQuestions(teamId, ana.id, 2);
  const ids = answers.flatMap(({ answerId }) => answerId ?? []);
  const message = { ts: '1.2', thread_ts: '1.1' };
  const places: Record<string, unknown>[] = [
    {},
    { view: { type: 'home' } },
    { view: { type: 'modal' } },
    { container: { is_ephemeral: true, message_ts: '1.2' }, channel: channelOf('general'), message },
    { container: { message_ts: '1.2' }, channel: channelOf('press-office'), message },
    { container: { message_ts: '1.2' }, channel: { id: ben.directMessage.id }, message },
    { container: { message_ts: '1.2' }, channel: { id: ana.directMessage.id }, message },
  ];
  const before = sandbox.calls().length;

  const names = [...Object.values(actions), ...Object.values(briefActions)];
  const presses = ids.flatMap((answerId) =>
    names
      .filter((name) => name !== actions.askAgain)
      .flatMap((name) =>
        places.map((place, n) => aPress(ben.id, name, answerId, { trigger_id: `${name}.${n}`, ...place })),
      ),
  );
  for (const press of presses) await send(press);
  ben.openHome();
  await sandbox.until(() => ben.home() !== undefined);

  const told = sandbox.calls().slice(before);
  const leaks = told.filter(({ args }) => JSON.stringify(args).includes('412'));
  report.push(
    `${presses.length} presses on two private answers of another user: ${told.length} calls to Slack, ${leaks.length} leaks`,
  );
  expect(ids.length).toBe(2);
  expect(told.length).toBeGreaterThan(0);
  expect(leaks.map(({ method }) => method)).toEqual([]);
  expect([ben.sees('dm'), ben.sees('general'), ben.modal() ?? '', ben.home()].join()).not.toContain('412');
  const { feedback } = await ledger.exportUser(teamId, ben.id);
  expect(feedback).toEqual([]);
}, 60_000);
