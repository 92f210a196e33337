import { mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { copyLibsqlLedger } from '../../../src/adapters/copy-libsql-ledger.ts';
import { openLibsqlLedger } from '../../../src/adapters/libsql-ledger.ts';
import { settings } from '../../../src/config.ts';
import { asked } from '../../support/asked.ts';
import { ledgerFile, runSql } from '../../support/ledger-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('openLibsqlLedger', () => {
  it('keeps everything when it is closed and opened again', async () => {
    const file = path.join(await temporaryFolder(), 'ledger.db');
    const question = asked();
    const first = await open(file);
    await first.openRun(question, 'process-1', { keys: ['event:Ev1'], forMs: 600_000 });
    await first.close();

    const second = await open(file);
    const recent = await second.recentQuestions('T1', 'U1', 5);
    const duplicate = await second.openRun(asked(), 'process-2', { keys: ['event:Ev1'], forMs: 600_000 });
    await second.close();

    expect(recent.map(({ id }) => id)).toEqual([question.id]);
    expect(duplicate).toBe(false);
  });

  it('brings a ledger of version 1 up to date with all that it held', async () => {
    const file = path.join(await temporaryFolder(), 'ledger.db');
    await versionOne(file);

    const { ledger, other } = await ledgerFile(file);
    const { questions, feedback } = await ledger.exportUser('T1', 'U1');
    const { faults, entries } = await other.verify();

    expect(questions.map(({ text, ending, replyTs }) => [text, ending, replyTs])).toEqual([
      ['How many night ferries were counted in 2021?', 'answered', '1.5'],
      ['How many night ferries were counted in 2022?', undefined, undefined],
    ]);
    expect(questions[0]?.answer?.statements[0]?.citations[0]?.quote).toContain('412 night ferries');
    expect(feedback).toEqual([]);
    expect((await ledger.exportUser('T1', 'U2')).feedback).toHaveLength(1);
    expect(await ledger.takeOver('process-9', 1_000)).toHaveLength(1);
    expect({ faults, entries }).toEqual({ faults: [], entries: 8 });
  });

  it('does not touch a ledger that a newer program wrote', async () => {
    const file = path.join(await temporaryFolder(), 'ledger.db');
    await (await open(file)).close();
    runSql(file, 'update ledger_version set version = 99');

    await expect(open(file)).rejects.toMatchObject({
      code: 'ledger-unavailable',
      message: expect.stringMatching(/version 99.*start a newer one/),
    });
    expect(runSql(file, 'select version from ledger_version')).toEqual([{ version: 99 }]);
  });

  it.each([
    ['text', async (file: string) => writeFile(file, 'no database, but a letter. '.repeat(400))],
    [
      'a file that lost its second half',
      async (file: string) => {
        await (await open(file)).close();
        runSql(file, 'pragma wal_checkpoint(truncate)');
        await truncate(file, Math.floor((await readFile(file)).length / 2 / 4096) * 4096);
      },
    ],
    [
      'a file with a page of zeros',
      async (file: string) => {
        await (await open(file)).close();
        runSql(file, 'pragma wal_checkpoint(truncate)');
        const bytes = await readFile(file);
        await writeFile(file, bytes.fill(0, 4096, 12_288));
      },
    ],
  ])('says in a line what to do about %s', async (_, damage) => {
    const file = path.join(await temporaryFolder(), 'ledger.db');
    await damage(file);

    await expect(open(file)).rejects.toMatchObject({
      code: 'ledger-unavailable',
      message: expect.stringMatching(/ledger\.db is damaged \(.+\); move it away to begin a new one/),
    });
  });

  it('says in a line that it cannot be opened', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'file'), '');

    await expect(open(folder)).rejects.toMatchObject({ message: expect.stringMatching(/cannot be opened/) });
    await expect(open(path.join(folder, 'file', 'ledger.db'))).rejects.toMatchObject({
      code: 'data-unwritable',
      message: expect.stringMatching(/cannot be made/),
    });
  });

  it('leaves no trace of what was erased in its files', async () => {
    const { ledger, other, file } = await ledgerFile();
    const question = asked({ text: 'the-erased-words' });
    await ledger.openRun(question, 'process-1', { keys: [question.id], forMs: 1 });
    await other.recentQuestions('T1', 'U1', 1);
    const before = await bytesOf(path.dirname(file));

    await ledger.eraseUser('T1', 'U1');

    expect(before).toContain('the-erased-words');
    expect(await bytesOf(path.dirname(file))).not.toContain('the-erased-words');
  });

  it.skipIf(process.platform === 'win32')(
    'is readable by its owner alone, with all that lies beside it',
    async () => {
      const { file } = await ledgerFile();

      const files = await readdir(path.dirname(file));
      const modes = await Promise.all(files.map((name) => stat(path.join(path.dirname(file), name))));

      expect(files).toContain('ledger.db-wal');
      expect(modes.map(({ mode }) => (mode & 0o777).toString(8))).toEqual(files.map(() => '600'));
    },
  );

  it('is copied whole while it is written to, and never over another file', async () => {
    const { ledger, file } = await ledgerFile();
    const copy = path.join(path.dirname(file), 'copy', 'ledger.db');
    await mkdir(path.dirname(copy));
    for (const n of [1, 2, 3]) {
      const question = asked({ text: `question ${n}` });
      await ledger.openRun(question, 'process-1', { keys: [question.id], forMs: 1 });
    }
    const { head } = await ledger.verify();

    await copyLibsqlLedger(file, copy);
    await ledger.exportUser('T1', 'U1');
    const copied = await open(copy);
    onTestFinished(copied.close);

    expect(await copied.verify(head)).toEqual({ entries: 3, head, faults: [] });
    expect(await copied.recentQuestions('T1', 'U1', 9)).toHaveLength(3);
    expect((await stat(copy)).mode & 0o077).toBe(0);
    await expect(copyLibsqlLedger(file, copy)).rejects.toMatchObject({
      message: expect.stringMatching(/it exists; name another$/),
    });
  });
});

function open(file: string) {
  return openLibsqlLedger(file, { now: Date.now, turns: settings.ledger.turns });
}

async function versionOne(file: string): Promise<void> {
  const sql = await readFile(new URL('version-1.sql', import.meta.url), 'utf8');
  for (const statement of sql.split(/;\n/).filter((text) => text.trim() !== '')) runSql(file, statement);
}

async function bytesOf(folder: string): Promise<string> {
  const files = await readdir(folder);
  const contents = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'latin1')));
  return contents.join('\n');
}
