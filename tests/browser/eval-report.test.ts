import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { toHtml } from '../../evals/report/to-html.ts';
import { launchBrowser } from '../support/browser.ts';
import { anEvalReport } from '../support/eval-report.ts';
import { anItem } from '../support/eval-run.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const browser = await launchBrowser();
if (typeof browser === 'string') console.warn(`The report is not tested: ${browser}`);
afterAll(async () => {
  if (typeof browser !== 'string') await browser.close();
});

const found = z.array(z.string());
const check = `axe.run(document).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`;
const lean = anItem({ suite: 'framing', judge: 'pair-facts', lean: -0.5 });
const row = { promise: 'Told', role: 'gates', wanted: 'all', items: 9, met: true } as const;
const report = anEvalReport({
  parts: [
    {
      ...{ name: 'composers', title: 'Copied and worded', about: 'Both.', settings: 's', failures: [] },
      rows: [{ ...row, name: 'same as copied', found: '9 of 9' }],
      misses: [{ id: 'one', what: 'missed' }],
      examples: [{ copied: 'The port (in the north) counted.', worded: 'The port counted.' }],
    },
  ],
});

describe.skipIf(typeof browser === 'string').each(['light', 'dark'] as const)(
  'the page of the evals in %s colours',
  (colorScheme) => {
    it.each([1280, 360])(
      'opens a failing case by keyboard, and axe finds no fault at %i wide',
      async (width) => {
        if (typeof browser === 'string') return;
        const file = path.join(await temporaryFolder(), 'report.html');
        await writeFile(file, toHtml({ ...report, items: [...report.items, lean] }));
        const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
        onTestFinished(() => context.close());
        const page = await context.newPage();
        const wrong = page.locator('details.case').filter({ hasText: 'wrong' });

        await page.goto(pathToFileURL(file).href);
        await page.locator('select[name="split"]').selectOption('both');
        await wrong.locator('> summary').focus();
        await page.keyboard.press('Enter');
        const reason = wrong.locator('tr.low').first();
        const isShown = await reason.isVisible();
        await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
        await page.evaluate(axe.source);

        expect(isShown).toBe(true);
        expect(await reason.textContent()).toMatch(/answered, wanted not-covered/);
        expect(await wrong.locator('.citations li').count()).toBeGreaterThan(0);
        expect(found.parse(await page.evaluate(check))).toEqual([]);
      },
    );
  },
);
