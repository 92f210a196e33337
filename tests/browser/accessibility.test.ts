import axe from 'axe-core';
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

const found = z.array(z.string());
const check = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`;
let small: { corpus: Corpus; answer: Answerer };

beforeAll(async () => {
  small = await openSmallAnswerer(await temporaryFolder(afterAll));
});
afterAll(async () => {
  if (typeof browser !== 'string') await browser.close();
});

describe.skipIf(typeof browser === 'string').each(['light', 'dark'] as const)(
  'the page in %s colours',
  (colorScheme) => {
    it.each([1280, 360])('has no fault axe knows of at a width of %i', async (width) => {
      if (typeof browser === 'string') return;
      const sandbox = await startSandbox({ manifest: shippedManifest }, createPage);
      onTestFinished(() => sandbox.close());
      const { ana, ben } = await startSlackBot({ sandbox, ...small });
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme,
        reducedMotion: 'reduce',
      });
      onTestFinished(() => context.close());
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      const faults = async (place: string) => {
        await page.evaluate(axe.source);
        return found.parse(await page.evaluate(check)).map((fault) => `${place}: ${fault}`);
      };
      ben.mention('general', 'How many night ferries did the port of Selmaa count in 2024?');
      await ana.slash('/brief finland', { channel: 'general' });
      const asked = ana.dm('What does the Ministry of Shipping say about the limit on night ferries?');
      await sandbox.until(() => ana.sees('dm', { thread: asked.ts }).includes('[Useful]'));
      await sandbox.until(() => ana.sees('general').includes('only visible to you'));

      const all: string[] = [];
      for (const place of ['start', 'home', ana.directMessage.id, sandbox.workspace.channel('general')?.id]) {
        await page.goto(`${sandbox.url}#${place}`);
        await page.reload();
        await page.locator('.main .head').waitFor();
        await page.waitForTimeout(300);
        all.push(...(await faults(place ?? '')));
      }
      await page.goto(`${sandbox.url}#${asked.channel}/${asked.ts}`);
      await page.getByRole('button', { name: /not useful/i }).waitFor();
      all.push(...(await faults('thread')));
      await page.getByRole('button', { name: /not useful/i }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
      await page.getByText('Please complete').waitFor();
      all.push(...(await faults('modal')));

      expect(all).toEqual([]);
    });
  },
);
