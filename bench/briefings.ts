import { loadavg } from 'node:os';
import { toWordDocument } from '../src/adapters/word-document.ts';
import { openBriefer } from '../src/cli/open-briefer.ts';
import { openIndex } from '../src/cli/open-index.ts';
import { commonOptions, parseFlags, runCommand } from '../src/cli/run-command.ts';
import { readConfig } from '../src/config.ts';

// `npx tsx bench/briefings.ts`: how long a briefing and its Word document take, warm, as the bot makes them.

const asked = [
  'uk',
  'sweden',
  'germany',
  'denmark',
  'the directive',
  'uk grooming gangs inquiry',
  'human rights reports',
  'online speech germany',
  'compare uk germany',
  'since 2026-01-01',
];
const rounds = 5;

await runCommand('briefings', async () => {
  const { values } = parseFlags(commonOptions);
  const index = await openIndex(readConfig(values));
  try {
    const brief = await openBriefer(index);
    const times: Record<'first' | 'page' | 'document', number[]> = { first: [], page: [], document: [] };
    await toWordDocument(await brief('norway', 'long'));
    for (const one of asked) times.first.push(await took(() => brief(one)));
    for (let round = 0; round < rounds; round += 1) {
      for (const one of asked) {
        times.page.push(await took(() => brief(one)));
        times.document.push(await took(async () => toWordDocument(await brief(one, 'long'))));
      }
    }
    process.stdout.write(
      `load ${loadavg()
        .map((one) => one.toFixed(1))
        .join(
          ' ',
        )}\none-page form, first asked:   ${summary(times.first)}\none-page form, again:         ${summary(times.page)}\nlong form and Word document:  ${summary(times.document)}\n`,
    );
    return 0;
  } finally {
    await index.close();
  }
});

async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function summary(times: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => `${Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0)} ms`;
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}, of ${sorted.length}`;
}
