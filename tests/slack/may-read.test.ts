import { describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer.ts';
import { anAnswer } from '../support/builders.ts';
import { memoryLedger } from '../support/memory-ledger.ts';
import { aPress, signedSender } from '../support/signed-sender.ts';
import { startSlackBot } from '../support/slack-bot.ts';

const question = 'How many night ferries were counted in 2024?';
const answerer: Answerer = (words) => Promise.resolve(anAnswer({ id: crypto.randomUUID(), question: words }));
const notYours = 'This answer was given to somebody else in private.';
const buttons = ['open_sources', 'show_answer', 'share_answer', 'feedback_useful', 'feedback_not_useful'];

async function started() {
  const ledger = await memoryLedger();
  const running = await startSlackBot({ answer: answerer, over: 'http', ledger });
  const { sandbox, ana, ben } = running;
  const general = sandbox.workspace.channel('general')?.id ?? '';
  const answerId = async () =>
    (await ledger.recentQuestions(sandbox.workspace.teamId, ana.id, 1))[0]?.answerId ?? '';
  const told = () => ben.sees('dm').split(notYours).length - 1;
  const shown = () => [ben.sees('dm'), ben.sees('general'), ben.modal() ?? ''].join('\n');
  return { ...running, ledger, general, answerId, told, shown, send: signedSender(running) };
}

describe('an answer that somebody got in private', () => {
  it.each([
    ['a direct message', 'dm'],
    ['/ask in a channel', 'general'],
  ])('is opened by nobody else who knows its id: %s', async (_, where) => {
    const { sandbox, ana, ben, general, answerId, told, shown, send, ledger } = await started();
    const asked = where === 'dm' ? ana.dm(question) : undefined;
    if (!asked) await ana.slash(`/ask ${question}`, { channel: 'general' });
    await sandbox.until(() => ana.sees(where, asked && { thread: asked.ts }).includes('[Useful]'));
    const id = await answerId();

    for (const action of buttons) {
      await send(aPress(ben.id, action, id));
      await send(aPress(ben.id, action, id, { container: { is_ephemeral: true }, channel: { id: general } }));
    }
    await sandbox.until(() => told() >= buttons.length);

    expect(id).not.toBe('');
    expect(shown()).not.toContain('412');
    const { feedback } = await ledger.exportUser(sandbox.workspace.teamId, ben.id);
    expect(feedback).toEqual([]);
  });

  it('is open to those who read the channel once it is shared there', async () => {
    const { sandbox, ana, ben } = await started();
    await ana.slash(`/ask ${question}`, { channel: 'general' });
    await sandbox.until(() => ana.sees('general').includes('[Share to channel]'));
    const [privately] = ana.messages('general');
    if (privately === undefined) throw new Error('Ana sees no message');
    await ana.click(privately, 'share_answer');
    await sandbox.until(() => ben.sees('general').includes('[Useful]'));

    const [shared] = ben.messages('general');
    if (shared === undefined) throw new Error('Ben sees no message');
    await ben.click(shared, 'open_sources');
    await sandbox.until(() => ben.modal() !== undefined);

    expect(ben.modal()).toContain('412 night ferries');
  });

  it('is not in the Home tab of anybody else, nor in another workspace', async () => {
    const { sandbox, ana, ben, answerId, ledger } = await started();
    const asked = ana.dm(question);
    await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('[Useful]'));

    ben.openHome();
    await sandbox.until(() => ben.home() !== undefined);

    expect(ben.home()).not.toContain('Your latest questions');
    expect(await ledger.answer('T0OTHER', await answerId())).toBeUndefined();
  });
});
