import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptValues } from '../../src/adapters/kept-values.ts';
import { lexiconOf } from '../../src/cli/lexicon.ts';
import { openCorpus } from '../../src/cli/open-corpus.ts';
import { readConfig } from '../../src/config.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { smallCorpus, writeFiles } from '../support/small-corpus.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const counts = 'sources/selmaa/fi-selmaa-counts-2024.md';

async function aConfig() {
  const corpus = await writeFiles(await temporaryFolder(), smallCorpus);
  return readConfig({ corpus, data: await temporaryFolder() });
}
type Config = Awaited<ReturnType<typeof aConfig>>;

async function keptFiles({ dataFolder }: Config): Promise<string[]> {
  const folder = path.join(dataFolder, 'read');
  return (await readdir(folder)).map((name) => path.join(folder, name));
}

/** The corpus and its lexicon, with the folder read afresh beside it. */
async function both(config: Config) {
  const opened = await openCorpus(config);
  const read = await readCorpus(config.corpusFolder);
  return [
    { corpus: opened, lexicon: lexiconOf(opened) },
    { corpus: read, lexicon: lexiconOf(read) },
  ] as const;
}

describe('openCorpus', () => {
  it('gives the corpus and lexicon of the folder, read or kept', async () => {
    const config = await aConfig();

    const [first, read] = await both(config);
    const [second] = await both(config);

    expect(first).toStrictEqual(read);
    expect(second).toStrictEqual(read);
    expect(await keptFiles(config)).toHaveLength(1);
  });

  it('takes what was kept instead of reading again', async () => {
    const config = await aConfig();
    const { folder, ...corpus } = await openCorpus(config);
    const [file = ''] = await keptFiles(config);
    const kept = { corpus: { ...corpus, version: 'kept' }, lexicon: lexiconOf({ folder, ...corpus }) };
    await keptValues(path.dirname(file)).write(path.basename(file, '.bin'), kept);

    const opened = await openCorpus(config);

    expect(opened).toStrictEqual({ folder, ...kept.corpus });
    expect(lexiconOf(opened)).toStrictEqual(kept.lexicon);
  });

  it.each([
    ['an edited statement', counts, (text: string) => text.replace('412', '413')],
    ['an edited topic', 'topics.yml', (text: string) => text.replace('ban', 'stop')],
    ['a new source', 'sources/new.md', () => smallCorpus[counts]?.replace('fi-selmaa-counts-2024', 'new')],
    ['a new question', 'questions/more.txt', () => 'fi-selmaa-counts-2024#00000000\n- Who counted?\n'],
    ['a new claimant', 'claimants.yml', () => 'press:\n  - Somebody\n'],
  ])('sees %s at once, and the old text when it is back', async (_what, file, edit) => {
    const config = await aConfig();
    const before = await openCorpus(config);
    const whole = path.join(config.corpusFolder, file);
    const old = await readFile(whole, 'utf8').catch(() => undefined);

    await writeFiles(config.corpusFolder, { [file]: edit(old ?? '') ?? '' });

    const [opened, read] = await both(config);
    expect(opened).toStrictEqual(read);
    expect(await keptFiles(config)).toHaveLength(2);
    if (old === undefined) return;
    expect(opened.corpus.version).not.toBe(before.version);
    await writeFile(whole, old);
    expect(await openCorpus(config)).toStrictEqual(before);
    expect(await keptFiles(config)).toHaveLength(2);
  });

  it('gives the same from a damaged file, and mends it', async () => {
    const config = await aConfig();
    const before = await openCorpus(config);
    const [file = ''] = await keptFiles(config);
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, 100));

    expect(await openCorpus(config)).toStrictEqual(before);

    expect(await readFile(file)).toEqual(whole);
  });

  it('serves several that open it at once', async () => {
    const config = await aConfig();

    const opened = await Promise.all(Array.from({ length: 6 }, () => openCorpus(config)));

    const read = await readCorpus(config.corpusFolder);
    for (const corpus of opened) {
      expect(corpus).toStrictEqual(read);
      expect(lexiconOf(corpus)).toStrictEqual(lexiconOf(read));
    }
  });

  it('says what is wrong with a corpus, and keeps nothing of it', async () => {
    const config = await aConfig();
    await writeFiles(config.corpusFolder, {
      [counts]: smallCorpus[counts]?.replace('[fact]', '[fct]') ?? '',
    });

    await expect(openCorpus(config)).rejects.toMatchObject({ code: 'corpus-invalid' });

    await expect(keptFiles(config)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
