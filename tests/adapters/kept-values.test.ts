import { chmod, readdir, readFile, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptValues } from '../../src/adapters/kept-values.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const value = { words: new Map([['ferry', 2]]), counts: Uint16Array.of(1, 2), url: undefined };

async function aFolder(): Promise<string> {
  return path.join(await temporaryFolder(), 'data', 'read');
}

describe('keptValues', () => {
  it('gives back what was kept, maps, arrays and undefined fields too', async () => {
    const kept = keptValues<typeof value>(await aFolder());

    await kept.write('a', value);

    expect(await kept.read('a')).toStrictEqual(value);
    expect(await kept.read('b')).toBeUndefined();
  });

  it.each([
    ['a changed letter', (file: string, bytes: Buffer) => writeFile(file, flipped(bytes))],
    ['a missing end', (file: string, bytes: Buffer) => truncate(file, bytes.length - 1)],
    ['no content', (file: string) => truncate(file, 0)],
  ])('gives nothing from a file with %s', async (_what, damage) => {
    const folder = await aFolder();
    const kept = keptValues<typeof value>(folder);
    await kept.write('a', value);
    const file = path.join(folder, 'a.bin');

    await damage(file, await readFile(file));

    expect(await kept.read('a')).toBeUndefined();
  });

  it('keeps the newest four and nothing half-written', async () => {
    const folder = await aFolder();
    const kept = keptValues<number>(folder);
    const keys = ['a', 'b', 'c', 'd', 'e'];
    for (const [index, key] of keys.entries()) {
      await kept.write(key, index);
      await utimes(path.join(folder, `${key}.bin`), index, index);
    }
    await writeFile(path.join(folder, 'killed.new'), 'half');
    await utimes(path.join(folder, 'killed.new'), 0, 0);

    await kept.write('f', 6);

    expect((await readdir(folder)).sort()).toEqual(['c.bin', 'd.bin', 'e.bin', 'f.bin']);
  });

  it('lets many write and read at once', async () => {
    const folder = await aFolder();
    const all = Array.from({ length: 8 }, () => keptValues<typeof value>(folder));

    await Promise.all(all.map((kept) => kept.write('a', value)));

    expect(await Promise.all(all.map((kept) => kept.read('a')))).toStrictEqual(all.map(() => value));
    expect(await readdir(folder)).toEqual(['a.bin']);
  });

  it('does without a folder that takes no file', async () => {
    const file = path.join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    await chmod(file, 0o400);
    const kept = keptValues<number>(path.join(file, 'read'));

    await kept.write('a', 1);

    expect(await kept.read('a')).toBeUndefined();
  });
});

/** Another word of the same length: whole for whoever only reads the format. */
function flipped(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replace('ferry', 'merry'), 'latin1');
}
