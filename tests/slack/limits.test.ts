import { describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer.ts';
import { anAnswer } from '../support/builders.ts';
import { memoryLedger } from '../support/memory-ledger.ts';
import { aSandbox, startSlackBot } from '../support/slack-bot.ts';

const question = 'How many night ferries were counted in 2024?';
const tooMany = 'You have asked many questions in a short time';

function counting(): Answerer & { count(): number } {
  let count = 0;
  const answer: Answerer = (words) => {
    count += 1;
    return Promise.resolve(anAnswer({ id: crypto.randomUUID(), question: words }));
  };
  return Object.assign(answer, { count: () => count });
}

describe('the limits of the bot in Slack', () => {
  it('answers so many questions of a person, then says once and politely when to ask again', async () => {
    const answer = counting();
    const { sandbox, ana, meter } = await startSlackBot({ answer, access: { userPerMinute: 2 } });

    const asked = [1, 2, 3, 4, 5].map(() => ana.mention('general', question));
    await sandbox.until(() => meter.told.filter(([name]) => name === 'refused').length === 3);
    const threads = () => asked.map(({ ts }) => ana.sees('general', { thread: ts }));
    await sandbox.until(() => threads().join().includes(tooMany));
    await sandbox.until(() => threads().filter((seen) => seen.includes('[Useful]')).length === 2);

    expect(answer.count()).toBe(2);
    expect(threads().filter((seen) => seen.includes(tooMany))).toHaveLength(1);
    expect(threads().join()).toMatch(/Please ask it again in \d+ seconds\./);
  });

  it('leaves everybody else alone, and holds over two processes', async () => {
    const answer = counting();
    const ledger = await memoryLedger();
    const sandbox = await aSandbox();
    const access = { userPerMinute: 2 };
    const [one, two] = await Promise.all([
      startSlackBot({ answer, access, ledger, sandbox }),
      startSlackBot({ answer, access, ledger, sandbox }),
    ]);

    for (let n = 0; n < 6; n += 1) one.ana.mention('general', question);
    const ben = one.ben.mention('general', question);
    await sandbox.until(() => one.ben.sees('general', { thread: ben.ts }).includes('[Useful]'));
    const refused = () => [...one.meter.told, ...two.meter.told].filter(([name]) => name === 'refused');
    await sandbox.until(() => refused().length === 4);

    expect(answer.count()).toBe(3);
  });

  it('says each time in private that it is too much', async () => {
    const { sandbox, ana } = await startSlackBot({ answer: counting(), access: { workspacePerMinute: 1 } });

    for (let n = 0; n < 3; n += 1) await ana.slash(`/ask ${question}`, { channel: 'general' });
    const told = () => ana.sees('general').split('Your workspace has asked many questions').length - 1;
    await sandbox.until(() => told() === 2);

    expect(ana.sees('general')).toContain('412 night ferries');
  });
});
