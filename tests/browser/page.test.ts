import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { Answerer } from '../../src/answer.ts';
import type { Corpus } from '../../src/domain.ts';
import { createPage } from '../../src/sandbox/page/create-page.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { launchBrowser } from '../support/browser.ts';
import { shippedManifest, startSlackBot } from '../support/slack-bot.ts';
import { openSmallAnswerer } from '../support/small-answerer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const browser = await launchBrowser();
if (typeof browser === 'string') console.warn(`The page is not tested: ${browser}`);

const question = 'How many night ferries did the port of Selmaa count in 2024?';
const counted = 'The port of Selmaa counted 412 night ferries in 2024.';
let small: { corpus: Corpus; answer: Answerer };

beforeAll(async () => {
  small = await openSmallAnswerer(await temporaryFolder(afterAll));
});
afterAll(async () => {
  if (typeof browser !== 'string') await browser.close();
});

/** The real bot, the stand-in and its page in a browser; nothing may go wrong in the page's scripts. */
async function openPage(given: { answer?: Answerer; width?: number } = {}) {
  if (typeof browser === 'string') throw new Error(browser);
  const sandbox = await startSandbox({ manifest: shippedManifest, retryDelays: [20, 40, 80] }, createPage);
  onTestFinished(() => sandbox.close());
  const { corpus } = small;
  const bot = await startSlackBot({ sandbox, corpus, answer: given.answer ?? small.answer });
  const context = await browser.newContext({ viewport: { width: given.width ?? 1280, height: 800 } });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (line) => void (line.type() === 'error' && faults.push(line.text())));
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  await page.goto(sandbox.url);
  await page.getByRole('heading', { name: 'Try Aide-mémoire' }).waitFor();
  const thread = page.getByRole('complementary', { name: 'Thread' });
  return { ...bot, page, thread };
}

describe.skipIf(typeof browser === 'string')('the page of the sandbox', () => {
  it('says what it is and asks an example question at one click', async () => {
    const { page, thread, sandbox } = await openPage();
    const [example] = sandbox.manifest.prompts;

    await page.getByRole('button', { name: example?.message ?? '' }).click();
    await thread.getByText('As of').or(thread.getByText('The corpus does not')).first().waitFor();

    expect(await thread.getByRole('article').first().textContent()).toContain(example?.message);
  });

  it('takes a mention typed with the keyboard alone, answers in the thread and follows up there', async () => {
    const { page, thread, ben } = await openPage();

    await page.getByRole('link', { name: 'political-section' }).click();
    await page.getByLabel('Message #political-section').click();
    await page.keyboard.type('@Ai');
    await page.getByRole('option', { name: '@Aide-mémoire' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type(question);
    await page.keyboard.press('Enter');
    await thread.getByText(counted).first().waitFor();
    await page.keyboard.type('@Aide-mémoire And in 2023?');
    await page.keyboard.press('Enter');
    await thread.getByText('counted 655 night ferries').first().waitFor();

    expect(ben.sees('political-section')).toContain(question);
    await page.keyboard.press('Escape');
    await thread.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '3 replies' }).waitFor();
  });

  it('runs /ask in private and shares the answer', async () => {
    const { page, ben } = await openPage();

    await page.getByRole('link', { name: 'political-section' }).click();
    await page.getByLabel('Message #political-section').fill('/as');
    await page.keyboard.press('Tab');
    await page.keyboard.type(question);
    await page.keyboard.press('Enter');
    await page.getByText('Only visible to you').waitFor();
    expect(ben.sees('political-section')).not.toContain(counted);
    await page.getByRole('button', { name: /share/i }).click();
    await page.getByText('Shared by').first().waitFor();

    expect(ben.sees('political-section')).toContain(counted);
  });

  it('runs /brief', async () => {
    const { page } = await openPage();

    await page.getByRole('button', { name: 'Type /brief' }).click();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('help');
    await page.keyboard.press('Enter');

    await page.getByRole('log').getByText('How to ask').waitFor();
  });

  it('opens the exact words behind an answer and gives the focus back', async () => {
    const { page, thread, ana } = await openPage();
    const asked = ana.dm(question);

    await page.goto(`${page.url().split('#')[0]}#${asked.channel}/${asked.ts}`);
    const open = thread.getByRole('button', { name: /exact words/i });
    await open.click();
    const dialog = page.getByRole('dialog', { name: 'Sources' });
    await dialog.getByText(`“${counted}”`).waitFor();
    expect(
      await dialog.getByRole('link', { name: 'Ferry counts of the port of Selmaa' }).getAttribute('href'),
    ).toBe('https://port.selmaa.example/counts');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    expect(await open.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
    expect(ana.modal()).toBeUndefined();
  });

  it('takes feedback, and says what is missing before it is sent', async () => {
    const { page, thread, ana, ledger, sandbox } = await openPage();
    const asked = ana.dm(question);
    await page.goto(`${page.url().split('#')[0]}#${asked.channel}/${asked.ts}`);

    await thread.getByRole('button', { name: /not useful/i }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByText('Please complete this required field.').waitFor();
    await dialog.getByLabel('One-sided').check();
    await dialog.getByRole('textbox').fill('The shipowners are missing');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByText('Thank you').waitFor();

    const kept = await ledger.recentQuestions(sandbox.workspace.teamId, ana.id, 1);
    expect(kept).toHaveLength(1);
  });

  it('shows that the bot is at work and stops it', async () => {
    const answer: Answerer = () => new Promise(() => undefined);
    const { page, thread, ana } = await openPage({ answer });
    const asked = ana.dm(question);
    await page.goto(`${page.url().split('#')[0]}#${asked.channel}/${asked.ts}`);

    await thread.getByRole('button', { name: 'Stop' }).click();
    await thread.getByText('Stopped').first().waitFor();

    await thread.getByRole('button', { name: 'Stop' }).waitFor({ state: 'hidden' });
  });

  it('shows text as it streams in', async () => {
    const { page, thread, ana, sandbox } = await openPage({ answer: () => new Promise(() => undefined) });
    const { channel, ts } = ana.say('general', 'no question');
    await page.goto(`${page.url().split('#')[0]}#${channel}/${ts}`);
    const call = (method: string, body: object) =>
      fetch(`${sandbox.apiUrl}${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${sandbox.botToken}` },
        body: JSON.stringify({ channel, ...body }),
      });

    await call('chat.startStream', {
      thread_ts: ts,
      recipient_user_id: ana.id,
      recipient_team_id: 'T0SANDBOX',
    });
    const stream = ana.messages('general', { thread: ts }).at(-1)?.ts;
    await call('chat.appendStream', { ts: stream, markdown_text: 'the **first** part' });
    await thread.getByText('the first part').waitFor();
    await thread.getByText('Writing…').waitFor();
    await call('chat.appendStream', { ts: stream, markdown_text: ' and the second' });
    await call('chat.stopStream', { ts: stream });
    await thread.getByText('the first part and the second').waitFor();

    await thread.getByText('Writing…').waitFor({ state: 'hidden' });
  });

  it('leaves the focus on a button while its message changes', async () => {
    const { page, sandbox } = await openPage();
    const channel = sandbox.workspace.channel('general')?.id;
    const call = async (method: string, body: object) => {
      const response = await fetch(`${sandbox.apiUrl}${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${sandbox.botToken}` },
        body: JSON.stringify({ channel, ...body }),
      });
      return z.looseObject({ ts: z.string() }).parse(await response.json());
    };
    const button = { type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' } };
    const blocks = (text: string) => [
      { type: 'section', text: { type: 'plain_text', text } },
      { type: 'actions', elements: [button] },
    ];
    const { ts } = await call('chat.postMessage', { text: 'before', blocks: blocks('before') });
    await page.getByRole('link', { name: 'general' }).click();
    await page.getByRole('button', { name: 'More', exact: true }).focus();

    await call('chat.update', { ts, text: 'after', blocks: blocks('after') });
    await page.getByRole('article').getByText('after').waitFor();

    await page.locator('button:focus', { hasText: 'More' }).waitFor({ timeout: 1_000 });
  });

  it('shows the Home tab and one’s own answers again', async () => {
    const { page, ana, sandbox } = await openPage();
    const asked = ana.dm(question);
    await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('[Useful]'));

    await page.getByRole('link', { name: 'Home of Aide-mémoire' }).click();
    await page.getByRole('button', { name: /show (the )?answer/i }).click();

    await page.getByRole('dialog').getByText(counted).waitFor();
  });

  it('checks a colleague’s message from its menu', async () => {
    const { page, ben } = await openPage();
    ben.say('press-office', 'There were 412 night ferries in 2024');

    await page.getByRole('link', { name: 'press-office' }).click();
    await page.getByRole('article').hover();
    await page.locator('summary').click();
    await page.getByRole('button', { name: 'Check against the corpus' }).click();

    await page.getByRole('dialog').getByText(counted).first().waitFor();
  });

  it('keeps one person’s conversations from another', async () => {
    const { page, ana, sandbox } = await openPage();
    const asked = ana.dm('my own question');
    await sandbox.until(() => ana.messages('dm', { thread: asked.ts }).length > 1);

    await page.getByLabel('You are').selectOption('Ben Okafor');
    await page.getByRole('link', { name: /^Aide-mémoire/ }).click();
    await page.getByRole('heading', { name: 'Aide-mémoire' }).first().waitFor();

    expect(await page.getByRole('log', { name: 'Messages' }).textContent()).not.toContain('my own question');
  });

  it('says that the bot is away, and that the sandbox has stopped', async () => {
    const { page, stop, sandbox } = await openPage();

    await stop();
    await page.getByText('is not connected. What you write waits').waitFor();
    // The browser itself reports the broken stream, which is what this is about.
    page.removeAllListeners('console');
    await sandbox.close();

    await page.getByText('The sandbox has stopped').waitFor();
  });

  it('fits a phone: one column, the thread over it, nothing wider than the screen', async () => {
    const { page, thread, ana } = await openPage({ width: 360 });
    const asked = ana.dm(question);
    const width = () => page.evaluate('document.documentElement.scrollWidth');

    expect(await width()).toBe(360);
    await page.getByRole('button', { name: 'Show the list of places' }).click();
    await page.getByRole('link', { name: /^Aide-mémoire/ }).click();
    await page.getByRole('button', { name: '1 reply' }).click();
    await thread.getByText(counted).first().waitFor();

    expect(await width()).toBe(360);
    expect(await page.getByRole('main').isVisible()).toBe(false);
    expect(ana.sees('dm')).toContain(asked.text);
  });

  it('shows hostile text as text, whoever sent it', async () => {
    const { page, ben, sandbox } = await openPage();
    const hostile = '<img src=x onerror=alert(1)> <javascript:alert(1)|click> [x](javascript:alert(1))';
    ben.say('general', hostile);
    const { botToken, apiUrl, workspace } = sandbox;
    for (const content of [{ text: hostile }, { markdown_text: hostile }]) {
      await fetch(`${apiUrl}chat.postMessage`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${botToken}` },
        body: JSON.stringify({ channel: workspace.channel('general')?.id, ...content }),
      });
    }

    await page.getByRole('link', { name: 'general' }).click();
    const articles = page.getByRole('article');
    await articles.nth(2).waitFor();

    expect(await articles.locator('img, script, a').count()).toBe(0);
    for (const text of await articles.allTextContents()) expect(text).toContain('onerror=alert(1)');
  });
});
