import { describe, expect, it } from 'vitest';
import { BotError } from '../../src/errors.ts';
import { createReadiness } from '../../src/ops/readiness.ts';
import { keptLog } from '../support/slack-bot.ts';

const well = () => Promise.resolve();

function aReadiness() {
  const log = keptLog();
  return { log, readiness: createReadiness({ parts: ['ledger', 'index'], longestMs: 50, log }) };
}

describe('createReadiness', () => {
  it('is ready when every part is', async () => {
    const { readiness } = aReadiness();
    readiness.watch('ledger', well);
    readiness.watch('index', well);

    expect(await readiness.ask()).toEqual({
      ready: true,
      parts: { ledger: { ok: true }, index: { ok: true } },
    });
  });

  it('names the part that is not open yet', async () => {
    const { readiness } = aReadiness();
    readiness.watch('ledger', well);

    const { ready, parts } = await readiness.ask();

    expect(ready).toBe(false);
    expect(parts).toMatchObject({ index: { ok: false, why: 'is not open yet' } });
  });

  it('names the part that fails, and why', async () => {
    const { readiness } = aReadiness();
    readiness.watch('ledger', well);
    readiness.watch('index', () =>
      Promise.reject(new BotError('Chroma does not answer', { code: 'index-unavailable' })),
    );

    const { ready, parts } = await readiness.ask();

    expect(ready).toBe(false);
    expect(parts).toEqual({ ledger: { ok: true }, index: { ok: false, why: 'Chroma does not answer' } });
  });

  it('tells nobody the words of an error that it does not know', async () => {
    const { readiness } = aReadiness();
    readiness.watch('ledger', () => Promise.reject(new Error('row contains "a private question"')));

    expect(JSON.stringify(await readiness.ask())).not.toContain('private');
  });

  it('does not wait long for a part that is silent', async () => {
    const { readiness } = aReadiness();
    readiness.watch('ledger', () => new Promise(() => undefined));

    expect((await readiness.ask()).parts).toMatchObject({
      ledger: { ok: false, why: 'did not answer in 50 ms' },
    });
  });

  it('is not ready any more when the bot stops', async () => {
    const { readiness } = aReadiness();
    readiness.watch('ledger', well);
    readiness.watch('index', well);

    readiness.stop();

    expect((await readiness.ask()).ready).toBe(false);
  });

  it('logs once that a part falls ill, and once that it is well again', async () => {
    const { readiness, log } = aReadiness();
    let ill = true;
    readiness.watch('index', well);
    readiness.watch('ledger', () => (ill ? Promise.reject(new Error('ill')) : Promise.resolve()));

    await readiness.ask();
    await readiness.ask();
    ill = false;
    await readiness.ask();
    await readiness.ask();

    expect(log.lines.map(({ level, fields: { part } }) => [level, part])).toEqual([
      ['error', 'ledger'],
      ['info', 'ledger'],
    ]);
  });
});
