import { describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer.ts';
import { aCorpus, anAnswer, aSource } from '../support/builders.ts';
import { startSlackBot } from '../support/slack-bot.ts';

const question = 'How many night ferries were counted in 2024?';
const statement = 'The port of Selmaa counted 412 night ferries in 2024. [1]';
const sourceLine =
  '[1] Ferry counts of the port of Selmaa. Port of Selmaa, 15 January 2025. Official statistics, statistics; read on its publisher’s page.';

/** Answers every question with the same statement, each time as an answer of its own. */
function ferries(): Answerer & { readonly asked: { question: string; turns: readonly string[] }[] } {
  const asked: { question: string; turns: readonly string[] }[] = [];
  const answer: Answerer = (words, turns = []) => {
    asked.push({ question: words, turns });
    return Promise.resolve(anAnswer({ id: `answer-${asked.length}`, question: words }));
  };
  return Object.assign(answer, { asked });
}

describe.each(['socket', 'http'] as const)('the bot in Slack over %s', (over) => {
  it('answers a mention in its thread, with sources and buttons, and leaves the channel alone', async () => {
    const { sandbox, ana, ben } = await startSlackBot({ over, answer: ferries() });

    const asked = ana.mention('general', question);
    await sandbox.until(() => ben.sees('general', { thread: asked.ts }).includes('[Useful]'));

    expect(ben.sees('general', { thread: asked.ts })).toBe(`Ana Silva:
@Aide-mémoire ${question}

Aide-mémoire:
${statement}
Sources
${sourceLine}
As of 15 January 2025 (newest source cited here) · corpus 0123456789ab · statements copied from the corpus, no model · Automated answer: check the sources before you use it.
[Exact words and sources] [Useful] [Not useful]`);
    expect(ben.sees('general')).not.toContain('412');
  });

  it('counts what it does, and logs it without a word of anybody', async () => {
    const { sandbox, ana, log, meter } = await startSlackBot({ over, answer: ferries() });
    sandbox.duplicateEvents(1);

    const asked = ana.mention('general', question);
    await sandbox.until(() => ana.sees('general', { thread: asked.ts }).includes('[Useful]'));
    const reply = ana.messages('general', { thread: asked.ts }).at(-1);
    if (reply === undefined) throw new Error('there is no reply');
    await ana.click(reply, 'feedback_useful');
    await sandbox.until(() => meter.told.length === 5);

    expect(meter.told.map((told) => told.join(' ')).sort()).toEqual([
      'answered answered',
      'duplicate mention',
      'ended mention answered',
      'feedback useful',
      'took present',
    ]);
    const line = log.lines.find(({ message }) => message === 'A question was answered');
    expect(line?.fields).toMatchObject({ answerId: 'answer-1', surface: 'mention', status: 'answered' });
    expect(JSON.stringify(log.lines)).not.toMatch(/ferries/);
  });

  it('answers a direct message in a thread of its own, where a follow-up knows the question before it', async () => {
    const answer = ferries();
    const { sandbox, ana, ben } = await startSlackBot({ over, answer });

    const asked = ana.dm(question);
    await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('[Useful]'));
    ana.dm('And in 2023?', { thread: asked.ts });
    await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).split('[Useful]').length === 3);

    expect(answer.asked).toEqual([
      { question, turns: [] },
      { question: 'And in 2023?', turns: [question] },
    ]);
    expect(ben.sees('dm')).not.toContain('412');
    const statuses = () => sandbox.calls('agents.sessions.setStatus').map(({ args: { status } }) => status);
    await sandbox.until(() => statuses().length === 4);
    expect(statuses()).toEqual(['processing', 'active', 'processing', 'active']);
  });

  it('stops a run at the stop button, says so, and shows nothing more', async () => {
    let finish: (() => void) | undefined;
    const answer: Answerer = () =>
      new Promise((resolve) => {
        finish = () => resolve(anAnswer());
      });
    const { sandbox, ana, ledger } = await startSlackBot({ over, answer });

    const asked = ana.dm(question);
    await sandbox.until(() => finish !== undefined);
    ana.stop('dm', asked.ts);
    await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('Stopped'));
    finish?.();
    ana.dm('stop', { thread: asked.ts });
    await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('Nothing is running'));

    expect(ana.sees('dm', { thread: asked.ts })).not.toContain('412');
    const ending = async () => (await ledger.recentQuestions(sandbox.workspace.teamId, ana.id, 1))[0]?.ending;
    await expect.poll(ending).toBe('stopped');
  });

  it('answers /ask in private and shares it once, under the name of whoever shares', async () => {
    const { sandbox, ana, ben } = await startSlackBot({ over, answer: ferries() });

    await ana.slash(`/ask ${question}`, { channel: 'general' });
    await sandbox.until(() => ana.sees('general').includes('[Share to channel]'));
    expect(ana.sees('general')).toContain(
      `Aide-mémoire (only visible to you):\nQuestion:\n${question}\n${statement}`,
    );
    expect(ben.sees('general')).toBe('');
    const [privately] = ana.messages('general');
    if (privately === undefined) throw new Error('Ana sees no message');
    await Promise.all([ana.click(privately, 'share_answer'), ana.click(privately, 'share_answer')]);
    await sandbox.until(() => ben.sees('general').includes('[Useful]'));
    await sandbox.until(() => !ana.sees('general').includes('[Share to channel]'));

    expect(ben.sees('general')).toContain(`Shared by @Ana Silva\nQuestion:\n${question}\n${statement}`);
    expect(ben.messages('general')).toHaveLength(1);
  });

  it('gives help on /brief and usage on /ask where nothing is named', async () => {
    const { sandbox, ana } = await startSlackBot({ over, answer: ferries() });

    await ana.slash('/brief help', { channel: 'general' });
    await sandbox.until(() => ana.sees('general').includes('How to ask'));
    await ana.slash('/ask', { channel: 'general' });
    await sandbox.until(() => ana.sees('general').includes('Write a question after /ask'));
  });

  it('shows the exact words, the standing and how a source was seen', async () => {
    const { sandbox, ana } = await startSlackBot({ over, answer: ferries() });

    const asked = ana.dm(question);
    await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('[Useful]'));
    await ana.click(lastOf(ana.messages('dm', { thread: asked.ts })), 'open_sources');
    await sandbox.until(() => ana.modal() !== undefined);

    expect(ana.modal()).toBe(`# Sources
[1] Ferry counts of the port of Selmaa
Port of Selmaa, 15 January 2025. Official statistics, statistics; read on its publisher’s page.
• Fact: “The port of Selmaa counted 412 night ferries in 2024.”
As of 15 January 2025 (newest source cited here) · corpus 0123456789ab · statements copied from the corpus, no model
[Close]`);
  });

  it('names by its title a source that a contested statement disagrees with, and no id', async () => {
    const [statement] = anAnswer().statements;
    if (statement === undefined) throw new Error('there is no statement');
    const contested = { kind: 'contested', with: ['fi-courier-noise-2024', 'gone-2020'] } as const;
    const corpus = aCorpus({
      sources: [aSource({ id: 'fi-courier-noise-2024', title: 'Night ferries wake the old town' })],
    });
    const answer: Answerer = () =>
      Promise.resolve(anAnswer({ statements: [{ ...statement, standing: contested }] }));
    const { sandbox, ana } = await startSlackBot({ over, answer, corpus });

    const asked = ana.dm(question);
    await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('[Useful]'));
    await ana.click(lastOf(ana.messages('dm', { thread: asked.ts })), 'open_sources');
    await sandbox.until(() => ana.modal() !== undefined);

    expect(ana.modal()).toContain('• Contested, see “Night ferries wake the old town”: “The port of Selmaa');
    expect(ana.modal()).not.toMatch(/fi-courier|gone-2020/);
  });

  it('lets nothing that it posts unfold or become a link by itself', async () => {
    const { sandbox, ana } = await startSlackBot({
      over,
      answer: ferries(),
      settings: { streamsAMinute: 0 },
    });

    const asked = ana.mention('general', question);
    await sandbox.until(() => ana.sees('general', { thread: asked.ts }).includes('[Useful]'));
    ana.mention('general', 'help');
    await ana.slash(`/ask ${question}`, { channel: 'general' });
    await sandbox.until(() => ana.sees('general').includes('[Share to channel]'));
    const whispered = lastOf(ana.messages('general'));
    await ana.click(whispered, 'share_answer');
    await sandbox.until(() => sandbox.calls('chat.postMessage').length === 3);

    const posted = sandbox
      .calls('chat.postMessage')
      .map(({ args: { unfurl_links, unfurl_media, parse } }) => `${unfurl_links} ${unfurl_media} ${parse}`);
    expect(posted).toEqual(Array.from({ length: 3 }, () => 'false false none'));
  });

  it('keeps what a person says of an answer', async () => {
    const { sandbox, ana, ben } = await startSlackBot({ over, answer: ferries() });

    const asked = ana.mention('general', question);
    const seen = () => ana.sees('general', { thread: asked.ts });
    await sandbox.until(() => seen().includes('[Useful]'));
    const answered = lastOf(ana.messages('general', { thread: asked.ts }));
    await ana.click(answered, 'feedback_useful');
    await sandbox.until(() => seen().includes('Thank you'));
    await ben.click(answered, 'feedback_not_useful');
    await sandbox.until(() => ben.modal() !== undefined);
    expect(ben.modal()).toContain('One-sided');
    const sent = await ben.submit({ kind: 'one-sided', words: 'The shipowners are missing' });

    expect(sent).toEqual({ ok: true });
    expect(ben.modal()).toContain('Thank you. Your feedback is kept with the answer and will be looked at.');
  });

  it('checks a message against the corpus in a modal', async () => {
    const answer = ferries();
    const { sandbox, ana, ben } = await startSlackBot({ over, answer });

    const claim = ben.say('general', 'There were 700 night ferries last year');
    await ana.messageShortcut('check_message', claim);
    await sandbox.until(() => ana.modal()?.includes('412') ?? false);

    expect(ana.modal()).toContain('What the corpus makes of each claim in this message:');
    expect(ana.modal()).toContain(statement);
    expect(answer.asked[0]?.question).toBe('check: There were 700 night ferries last year');
    expect(ben.sees('general', { thread: claim.ts })).not.toContain('412');
  });

  it('shows on its Home tab what it is, what the corpus holds and one’s own questions with their answers', async () => {
    const { sandbox, ana, ben } = await startSlackBot({ over, answer: ferries() });

    const asked = ana.dm(question);
    await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('[Useful]'));
    ana.openHome();
    ben.openHome();
    await sandbox.until(() => ana.home() !== undefined && ben.home() !== undefined);
    expect(ben.home()).not.toContain(question);
    for (const words of [
      'not a person',
      '1 sources with 1 statements',
      'Finland (1)',
      'How to report a fault',
      question,
    ]) {
      expect(ana.home()).toContain(words);
    }
    await ana.clickInView('show_answer');
    await sandbox.until(() => ana.modal()?.includes('412') ?? false);
    await ana.clickInView('open_sources');
    await sandbox.until(() => ana.modal()?.startsWith('# Sources') ?? false);

    expect(ana.modal()).toContain('• Fact: “The port of Selmaa counted 412 night ferries in 2024.”');
  });

  it('suggests questions when its Messages tab is opened', async () => {
    const { sandbox, ana } = await startSlackBot({ over, answer: ferries() });

    ana.openMessages();
    ana.openMessages();
    await sandbox.until(() => sandbox.calls('assistant.threads.setSuggestedPrompts').length > 0);

    expect(sandbox.calls('assistant.threads.setSuggestedPrompts')).toHaveLength(1);
  });

  it('explains itself on an empty mention, and takes edits and its own words for no question', async () => {
    const answer = ferries();
    const { sandbox, ana } = await startSlackBot({ over, answer });

    const empty = ana.mention('general', '');
    await sandbox.until(() => ana.sees('general', { thread: empty.ts }).includes('How to ask'));
    const asked = ana.dm(question);
    await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('[Useful]'));
    ana.edit(asked, 'Another question altogether?');
    const after = ana.dm(question);
    await sandbox.until(() => ana.sees('dm', { thread: after.ts }).includes('[Useful]'));

    expect(answer.asked).toHaveLength(2);
  });
});

function lastOf<T>(items: readonly T[]): T {
  const last = items.at(-1);
  if (last === undefined) throw new Error('there is none');
  return last;
}
