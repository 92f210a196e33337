import { describe, expect, it } from 'vitest';
import { withChecks } from '../../src/check/with-checks.ts';
import { openAnswerer, openChecker } from '../../src/cli/open.ts';
import { startSlackBot } from '../support/slack-bot.ts';
import { openSmallIndex } from '../support/small-answerer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const message = 'The port of Selmaa counted 512 night ferries in 2024. What a disgrace!';

/** The bot over the small corpus, with the real check. */
async function startChecking() {
  const index = await openSmallIndex(await temporaryFolder());
  const answer = withChecks(openAnswerer(index), openChecker(index));
  return startSlackBot({ answer, corpus: index.corpus });
}

describe('the claim check in Slack', () => {
  it('checks a colleague’s message in a modal that only the person who asks sees', async () => {
    const { sandbox, ana, ben } = await startChecking();
    const said = ben.say('general', message);

    await ana.messageShortcut('check_message', said);
    await sandbox.until(() => ana.modal()?.includes('Contradicted') === true);

    expect(ana.modal()).toContain('What the corpus makes of each claim in this message:');
    expect(ana.modal()).toContain('the corpus has something else where this says “512”.');
    expect(ana.modal()).toContain('The port of Selmaa counted 412 night ferries in 2024. [1]');
    expect(ana.modal()).toContain('Opinion: not a statement of fact, so it was not checked.');
    expect(ana.modal()).toContain('nothing is said about whoever wrote it');
    expect(ana.modal()).not.toContain('Ben');
    expect(ben.messages('general')).toHaveLength(1);
  });

  it('checks after “check:” in /ask, in private, and says what absence does not mean', async () => {
    const { sandbox, ana, ben } = await startChecking();

    await ana.slash('/ask check: Bread costs three marks in Selmaa.', { channel: 'general' });
    await sandbox.until(() => ana.sees('general').includes('[Useful]'));

    expect(ana.sees('general')).toContain('Not in the corpus: nothing here shows it or speaks against it.');
    expect(ana.sees('general')).toContain('may well be true');
    expect(ben.sees('general')).toBe('');
  });

  it('checks after “check:” in a mention, and shares what it shows', async () => {
    const { sandbox, ana, ben } = await startChecking();

    const asked = ana.mention('general', `check: ${message}`);
    await sandbox.until(() => ben.sees('general', { thread: asked.ts }).includes('[Useful]'));

    expect(ben.sees('general', { thread: asked.ts })).toContain('Contradicted: ');
  });

  it('keeps a check, so that its sources open from the record', async () => {
    const { sandbox, ana } = await startChecking();

    const asked = ana.dm(`check: ${message}`);
    await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('[Exact words and sources]'));
    const reply = ana.messages('dm', { thread: asked.ts }).at(-1);
    if (reply === undefined) throw new Error('there is no reply');
    await ana.click(reply, 'open_sources');
    await sandbox.until(() => ana.modal() !== undefined);

    expect(ana.modal()).toContain('• Fact: “The port of Selmaa counted 412 night ferries in 2024.”');
  });

  it('says so when there is nothing to check', async () => {
    const { sandbox, ana } = await startChecking();

    await ana.slash('/ask check:', { channel: 'general' });
    await sandbox.until(() => ana.sees('general').includes('There is no text to check.'));
  });
});
