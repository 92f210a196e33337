import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { watchCorpus } from '../../src/ops/watch-corpus.ts';
import { keptLog } from '../support/slack-bot.ts';
import { smallCorpus, writeFiles } from '../support/small-corpus.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function watched() {
  const folder = await writeFiles(await temporaryFolder(), smallCorpus);
  const log = keptLog();
  const watch = await watchCorpus(await readCorpus(folder), log);
  const names = await readdir(folder, { recursive: true });
  const [source = ''] = names.filter((name) => name.endsWith('.md')).map((name) => path.join(folder, name));
  return { folder, source, log, watch };
}

describe('watchCorpus', () => {
  it('is silent while nothing changes', async () => {
    const { watch, log } = await watched();

    await watch.look();

    expect(watch.changed()).toBe(false);
    expect(log.lines).toEqual([]);
  });

  it('says once that another version lies in the folder, and when it is gone again', async () => {
    const { watch, log, source } = await watched();
    const before = await readFile(source);
    await appendFile(source, '\n- [fact] The port of Selmaa counted 9 ferries on 1 May 2025.\n');

    await watch.look();
    await watch.look();
    const changed = watch.changed();
    await writeFile(source, before);
    await watch.look();

    expect([changed, watch.changed()]).toEqual([true, false]);
    expect(log.lines.map(({ level }) => level)).toEqual(['warn', 'info']);
    expect(log.lines[0]?.fields).toMatchObject({ answeredFrom: expect.stringMatching(/^[0-9a-f]{12}$/) });
  });

  it('says what is wrong with a half-written one, and survives a folder that is gone', async () => {
    const { watch, log, source, folder } = await watched();
    await writeFile(source, (await readFile(source, 'utf8')).slice(0, 40));

    await watch.look();
    await rm(folder, { recursive: true });
    await watch.look();

    expect(watch.changed()).toBe(true);
    expect(log.lines.map(({ level }) => level)).toEqual(['error', 'error']);
    expect(String(Object.values(log.lines[0]?.fields ?? {}))).toContain('.md:');
  });
});
