import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BotError } from '../../src/errors.ts';
import { failures, saying } from '../../src/present/slack-wording.ts';
import type { Person } from '../../src/sandbox/people/person.ts';
import { anAnswer } from '../support/builders.ts';
import { memoryLedger } from '../support/memory-ledger.ts';
import { aSandbox, startSlackBot } from '../support/slack-bot.ts';

const question = 'How many night ferries were counted in 2024?';

/** A bot whose ledger takes a question in when it is told to, and that never answers. */
async function started(settings = {}, over: 'socket' | 'http' = 'socket') {
  const ledger = await memoryLedger();
  let go: () => void = () => undefined;
  const told = new Promise<void>((resolve) => {
    go = resolve;
  });
  const openRun: typeof ledger.openRun = async (...args) => {
    await told;
    return ledger.openRun(...args);
  };
  const { sandbox, ana } = await startSlackBot({
    answer: () => new Promise(() => undefined),
    ledger: { ...ledger, openRun },
    settings,
    over,
  });
  return { sandbox, ana, go, sent: () => sandbox.deliveries().at(-1) };
}

const ways: readonly ['socket' | 'http', string, (ana: Person) => unknown][] = [
  ['socket', 'direct message', (ana) => ana.dm(question)],
  ['http', 'direct message', (ana) => ana.dm(question)],
  ['socket', 'mention', (ana) => ana.mention('general', question)],
  ['socket', 'command', (ana) => ana.slash(`/ask ${question}`)],
];

describe('acknowledging', () => {
  it.each(ways)('waits over a %s until the ledger has a %s', async (over, _what, ask) => {
    const { ana, sandbox, go, sent } = await started({}, over);

    ask(ana);
    await sandbox.until(() => sent() !== undefined);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = sent()?.ackedAt;
    go();
    await sandbox.until(() => sent()?.ackedAt !== undefined, 1_000);

    expect(before).toBeUndefined();
  });

  it('tells Slack of a command in time, however slow the ledger is', async () => {
    const { ana, sandbox, go, sent } = await started({ acknowledgeMs: 100 });

    void ana.slash(`/ask ${question}`);
    await sandbox.until(() => sent()?.ackedAt !== undefined, 2_000);
    go();

    expect(sent()?.attempts).toBe(1);
  });

  it('waits for nothing where there is nothing to keep', async () => {
    const { ana, sandbox, sent } = await started();

    ana.dm('help');
    await sandbox.until(() => sent()?.ackedAt !== undefined, 1_000);
  });

  it('has Slack send again what two processes cannot keep, and answers once, with one word to wait', async () => {
    const sandbox = await aSandbox({ retryDelays: [50, 50, 50] });
    const ledger = await memoryLedger();
    let away = true;
    const openRun: typeof ledger.openRun = (...args) =>
      away ? Promise.reject(new BotError('away', { code: 'ledger-unavailable' })) : ledger.openRun(...args);
    let answered = 0;
    const answer = () => {
      answered += 1;
      return Promise.resolve(anAnswer({ id: randomUUID() }));
    };
    const settings = { keepTryingMs: 500, lookMs: 50 };
    const start = () => startSlackBot({ sandbox, answer, ledger: { ...ledger, openRun }, settings });
    const { ana } = await start();
    await start();

    const asked = ana.dm(question);
    const seen = () => ana.sees('dm', { thread: asked.ts });
    await sandbox.until(() => (sandbox.deliveries()[0]?.attempts ?? 0) > 1, 10_000);
    away = false;
    await sandbox.until(() => seen().includes('[Useful]'), 10_000);
    await sandbox.until(() => sandbox.deliveries()[0]?.ackedAt !== undefined, 10_000);

    expect(answered).toBe(1);
    expect(seen().split(saying.later)).toHaveLength(2);
    expect(seen()).not.toContain(failures.storage);
  }, 30_000);

  it('says that it failed when Slack will not send it again', async () => {
    const sandbox = await aSandbox({ retryDelays: [50, 50, 50] });
    const ledger = await memoryLedger();
    const openRun = () => Promise.reject(new BotError('away', { code: 'ledger-unavailable' }));
    const settings = { keepTryingMs: 200, lookMs: 50 };
    const answer = () => Promise.resolve(anAnswer());
    const { ana } = await startSlackBot({ sandbox, answer, ledger: { ...ledger, openRun }, settings });

    const asked = ana.dm(question);
    const seen = () => ana.sees('dm', { thread: asked.ts });
    await sandbox.until(() => seen().includes(failures.storage), 25_000);
    await sandbox.until(() => sandbox.deliveries()[0]?.ackedAt !== undefined, 5_000);

    expect(sandbox.deliveries()[0]?.attempts).toBe(4);
    expect(seen().split(saying.later)).toHaveLength(2);
  }, 40_000);
});
