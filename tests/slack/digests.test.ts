import { describe, expect, it } from 'vitest';
import { aCorpus, aSource, aStatement } from '../support/builders.ts';
import { memoryLedger } from '../support/memory-ledger.ts';
import { aSandbox, startSlackBot } from '../support/slack-bot.ts';

const answer = () => Promise.reject(new Error('no question was asked'));
const corpusOf = (version: string, text: string) =>
  aCorpus({ version, sources: [aSource({ statements: [aStatement({ text })] })] });
const before = corpusOf('aaaaaaaaaaaa', 'The port of Selmaa counted 412 night ferries in 2024.');
const after = corpusOf('bbbbbbbbbbbb', 'The port of Selmaa counted 421 night ferries in 2024.');

describe('digests in Slack', () => {
  it('tell a subscribed channel once what changed, when the bot starts with another corpus', async () => {
    const sandbox = await aSandbox();
    const ledger = await memoryLedger();
    const first = await startSlackBot({ answer, sandbox, ledger, corpus: before });
    await first.ana.slash('/brief subscribe', { channel: 'general' });
    await sandbox.until(() => first.ben.sees('general').includes('will be told when the corpus changes'));
    await first.ana.slash('/brief subscribe', { channel: 'general' });
    await sandbox.until(() => first.ana.sees('general').includes('is told already'));
    await first.stop();
    await (await startSlackBot({ answer, sandbox, ledger, corpus: before })).stop();
    expect(first.ben.messages('general')).toHaveLength(1);

    await (await startSlackBot({ answer, sandbox, ledger, corpus: after })).stop();
    await (await startSlackBot({ answer, sandbox, ledger, corpus: after })).stop();

    expect(await ledger.subscriptionsBehind(after.version)).toEqual([]);
    const seen = first.ben.sees('general');
    expect(first.ben.messages('general')).toHaveLength(2);
    expect(seen).toContain('Statements: none added, 1 reworded, none withdrawn.');
    expect(seen).toContain('counted 421 night ferries in 2024. [1] Before: “The port of Selmaa counted 412');
  });

  it('end when the channel has unsubscribed', async () => {
    const sandbox = await aSandbox();
    const ledger = await memoryLedger();
    const { ana, ben, stop } = await startSlackBot({ answer, sandbox, ledger, corpus: before });
    await ana.slash('/brief subscribe', { channel: 'general' });
    await sandbox.until(() => ben.messages('general').length === 1);
    await ana.slash('/brief unsubscribe', { channel: 'general' });
    await sandbox.until(() => ana.sees('general').includes('not be told any more'));
    await stop();

    await (await startSlackBot({ answer, sandbox, ledger, corpus: after })).stop();

    expect(ben.messages('general')).toHaveLength(1);
  });
});
