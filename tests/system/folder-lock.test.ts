import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../src/adapters/folder-lock.ts';
import { heard, startScript } from '../support/processes.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const startHolder = async (folder: string) => {
  const holder = startScript(new URL('../support/hold-folder-lock.ts', import.meta.url), [folder]);
  await heard(holder.stdout, /held/);
  return holder;
};

describe('withLock', () => {
  it('does one work at a time and gives back what each returns', async () => {
    const folder = await temporaryFolder();
    const events: string[] = [];
    const work = (name: string) => async () => {
      events.push(`${name} begins`);
      await sleep(150); // Longer than the others wait between two looks at the lock.
      events.push(`${name} ends`);
      return name;
    };

    const results = await Promise.all(['a', 'b', 'c'].map((name) => withLock(folder, work(name))));

    expect(results).toEqual(['a', 'b', 'c']);
    for (let n = 0; n < events.length; n += 2) {
      expect(events[n + 1]).toBe(events[n]?.replace('begins', 'ends'));
    }
  });

  it('lets go of the folder when the work fails, and passes the failure on', async () => {
    const folder = await temporaryFolder();

    const failed = withLock(folder, () => Promise.reject(new Error('the work failed')));

    await expect(failed).rejects.toThrow('the work failed');
    expect(await withLock(folder, async () => 'free', { waitMs: 0 })).toBe('free');
  });

  it('waits for another process, says so once, and goes on when that one is done', async () => {
    const folder = await temporaryFolder();
    const holder = await startHolder(folder);
    const waits: string[] = [];

    const result = withLock(folder, async () => 'done', {
      onWait: () => {
        waits.push('waiting');
        // Long enough for several looks at the lock.
        void sleep(500).then(() => holder.stdin?.write('let go\n'));
      },
    });

    expect(await result).toBe('done');
    expect(waits).toEqual(['waiting']);
  });

  it('gives up with its code while a living process keeps the folder', async () => {
    const folder = await temporaryFolder();
    await startHolder(folder);

    // Longer than a lock may go without a sign of life.
    const waiting = withLock(folder, async () => 'never', { waitMs: 7_000 });

    await expect(waiting).rejects.toMatchObject({
      name: 'BotError',
      code: 'data-busy',
      message: expect.stringContaining(folder),
    });
  });

  it.each(['SIGKILL', 'SIGINT'] as const)('takes over from a process that %s ended', async (signal) => {
    const folder = await temporaryFolder();
    const holder = await startHolder(folder);

    holder.kill(signal);
    await once(holder, 'exit');

    expect(await withLock(folder, async () => 'taken over')).toBe('taken over');
  });

  it('fails with its code where nothing can be written', async () => {
    const file = path.join(await temporaryFolder(), 'a-file');
    await writeFile(file, '');

    await expect(withLock(path.join(file, 'below'), async () => 'never')).rejects.toMatchObject({
      name: 'BotError',
      code: 'data-unwritable',
      message: expect.stringContaining(file),
    });
  });
});
