import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/sandbox/people/person.ts';
import { memoryLedger } from '../support/memory-ledger.ts';
import { startSlackBot } from '../support/slack-bot.ts';

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

  it('does not wait for a ledger until Slack loses patience', async () => {
    const { ana, sandbox, go, sent } = await started({ acknowledgeMs: 100 });

    ana.dm(question);
    await sandbox.until(() => sent()?.ackedAt !== undefined, 1_000);
    go();

    expect(sent()?.attempts).toBe(1);
  });

  it('waits for nothing where there is nothing to keep', async () => {
    const { ana, sandbox, sent } = await started();

    ana.dm('help');
    await sandbox.until(() => sent()?.ackedAt !== undefined, 1_000);
  });
});
