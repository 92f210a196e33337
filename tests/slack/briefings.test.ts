import { afterAll, describe, expect, it } from 'vitest';
import { memoryLedger } from '../support/memory-ledger.ts';
import { aSandbox, startSlackBot } from '../support/slack-bot.ts';
import { openSmallBriefer } from '../support/small-answerer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const brief = await openSmallBriefer(await temporaryFolder(afterAll));
const answer = () => Promise.reject(new Error('no question was asked'));
const limit = 'The Ministry of Shipping limited night ferries at Selmaa to two a night on 2 May 2024.';

describe.each(['socket', 'http'] as const)('a briefing in Slack over %s', (over) => {
  it('is shown to whoever asked alone, with its sources and buttons', async () => {
    const { sandbox, ana, ben } = await startSlackBot({ over, answer, brief });

    await ana.slash('/brief finland', { channel: 'general' });
    await sandbox.until(() => ana.sees('general').includes('[Word document]'));

    const seen = ana.sees('general');
    expect(seen).toContain('Briefing: Finland');
    for (const part of ['Bottom line', 'Key dates', 'Positions', 'What the corpus lacks', 'Sources'])
      expect(seen).toContain(part);
    expect(seen).toContain(limit);
    expect(seen).toContain('(only visible to you)');
    expect(ben.sees('general')).toBe('');
  });

  it('opens its long form in a modal', async () => {
    const { sandbox, ana } = await startSlackBot({ over, answer, brief });
    await ana.slash('/brief finland', { channel: 'general' });
    await sandbox.until(() => ana.sees('general').includes('[More]'));

    await ana.click(lastOf(ana.messages('general')), 'brief_long');
    await sandbox.until(() => ana.modal() !== undefined);

    expect(ana.modal()).toContain('# Briefing in full');
    expect(ana.modal()).toContain(limit);
  });

  it('is shared once, and becomes a Word document in the thread even after a restart', async () => {
    const sandbox = await aSandbox();
    const ledger = await memoryLedger();
    const first = await startSlackBot({ over, answer, brief, sandbox, ledger });
    await first.ana.slash('/brief finland', { channel: 'general' });
    await sandbox.until(() => first.ana.sees('general').includes('[Share to channel]'));
    const privately = lastOf(first.ana.messages('general'));
    await Promise.all([first.ana.click(privately, 'brief_share'), first.ana.click(privately, 'brief_share')]);
    await sandbox.until(() => first.ben.sees('general').includes('[Word document]'));
    await first.stop();

    const second = await startSlackBot({ over, answer, brief, sandbox, ledger });
    const shared = lastOf(second.ben.messages('general'));
    await second.ben.click(shared, 'brief_word');
    await sandbox.until(() => second.ben.sees('general', { thread: shared.ts }).includes('[file: '));

    expect(second.ben.messages('general')).toHaveLength(1);
    expect(second.ben.sees('general')).toContain('Shared by @Ana Silva');
    expect(second.ben.sees('general', { thread: shared.ts })).toContain('[file: Briefing-Finland.docx]');
  });

  it('of a private one puts the Word document into the direct messages', async () => {
    const { sandbox, ana, ben } = await startSlackBot({ over, answer, brief });
    await ana.slash('/brief finland', { channel: 'general' });
    await sandbox.until(() => ana.sees('general').includes('[Word document]'));

    await ana.click(lastOf(ana.messages('general')), 'brief_word');
    await sandbox.until(() => ana.sees('general').includes('in our direct messages'));

    expect(ana.sees('dm')).toContain('Briefing: Finland, as a Word document:');
    const [head] = ana.messages('dm');
    expect(ana.sees('dm', { thread: head?.ts ?? '' })).toContain('[file: Briefing-Finland.docx]');
    expect(ben.sees('general')).toBe('');
  });

  it('says what there is where there is no briefing, and counts against the limits', async () => {
    const { sandbox, ana } = await startSlackBot({ over, answer, brief, access: { userPerMinute: 2 } });

    await ana.slash('/brief japan', { channel: 'general' });
    await sandbox.until(() => ana.sees('general').includes('The corpus has nothing on Japan.'));
    await ana.slash('/brief since 2031', { channel: 'general' });
    await sandbox.until(() => ana.sees('general').includes('2031 has not come yet'));
    await ana.slash('/brief finland', { channel: 'general' });
    await sandbox.until(() => ana.messages('general').length === 3);

    expect(ana.sees('general')).not.toContain('Briefing: Finland');
    expect(ana.sees('general')).not.toContain('[Word document]');
  });
});

function lastOf<T>(all: readonly T[]): T {
  const last = all.at(-1);
  if (last === undefined) throw new Error('there is no message');
  return last;
}
