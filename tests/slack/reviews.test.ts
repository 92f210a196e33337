import { describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer.ts';
import { anAnswer } from '../support/builders.ts';
import { aPress, signedSender } from '../support/signed-sender.ts';
import { aSandbox, startSlackBot } from '../support/slack-bot.ts';

const question = 'How many night ferries were counted in 2024?';
const answer: Answerer = (words) => Promise.resolve(anAnswer({ id: crypto.randomUUID(), question: words }));

/** Ana asks, and says that the answer is one-sided; Ben reviews. */
async function reported() {
  const sandbox = await aSandbox();
  const ben = sandbox.as('ben');
  const started = await startSlackBot({ answer, sandbox, over: 'http', access: { reviewers: [ben.id] } });
  const { ana } = started;
  const asked = ana.dm(question);
  await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('[Useful]'));
  const reply = ana.messages('dm', { thread: asked.ts }).at(-1);
  if (reply === undefined) throw new Error('there is no reply');
  await ana.click(reply, 'feedback_not_useful');
  await sandbox.until(() => ana.modal() !== undefined);
  await ana.submit({ kind: 'one-sided', words: 'Residents are not heard.' });
  await sandbox.until(() => ana.modal()?.includes('Thank you') === true);
  const statuses = async () => (await started.ledger.reports({ count: 9 })).map(({ status }) => status);
  return { ...started, sandbox, ana, ben, statuses };
}

describe('the reports in the Home tab', () => {
  it('shows a reviewer what waits, without who said it, and the answer on demand', async () => {
    const { sandbox, ben } = await reported();

    ben.openHome();
    await sandbox.until(() => ben.home()?.includes('Reports to review') === true);
    expect(ben.home()).toContain('One-sided');
    expect(ben.home()).toContain('Residents are not heard.');
    expect(ben.home()).toContain(question);
    expect(ben.home()).not.toContain('Ana');
    await ben.clickInView('show_report');
    await sandbox.until(() => ben.modal() !== undefined);

    expect(ben.modal()).toContain('The port of Selmaa counted 412 night ferries in 2024. [1]');
    expect(ben.modal()).not.toContain('Ana');
  });

  it.each([
    ['accept_report', 'accepted'],
    ['reject_report', 'rejected'],
  ])('takes a report off the list on %s, and keeps the decision', async (action, status) => {
    const { sandbox, ben, statuses } = await reported();
    ben.openHome();
    await sandbox.until(() => ben.home()?.includes('Reports to review') === true);

    await ben.clickInView(action);
    await sandbox.until(() => ben.home()?.includes('Reports to review') === false);

    expect(await statuses()).toEqual([status]);
  });

  it('shows nothing of it to anybody else, whatever they press', async () => {
    const { sandbox, bot, ana, ledger, statuses, log } = await reported();
    const send = signedSender({ sandbox, bot });
    const [{ id } = { id: '' }] = await ledger.reports({ count: 1 });
    ana.openHome();
    await sandbox.until(() => ana.home()?.includes('What this is') === true);
    expect(ana.home()).not.toContain('Reports to review');

    for (const action of ['show_report', 'accept_report', 'reject_report']) {
      await send(aPress(ana.id, action, id));
    }
    await sandbox.until(() => ana.sees('dm').split('Only reviewers can do this.').length === 4);

    expect(await statuses()).toEqual(['open']);
    expect(ana.modal()).not.toContain('412');
    expect(bot.ready()).toBe(true);
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
