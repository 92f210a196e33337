import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** A data folder may serve several corpora. */
const most = 4;
const sumLength = 32;

type KeptValues<Value> = {
  /** What was kept under the key; undefined when there is none, or none that is whole. */
  read(key: string): Promise<Value | undefined>;
  /** Keeps a value that can be worked out again: a folder that takes no file is no failure. */
  write(key: string, value: Value): Promise<void>;
};

/**
 * Values in files of a folder, one a key, the newest few. The key has to change with everything that a value was worked
 * out from, the code too: what is read back is as this code wrote it, which the checksum vouches for.
 */
export function keptValues<Value>(folder: string): KeptValues<Value> {
  const fileOf = (key: string) => path.join(folder, `${key}.bin`);
  return {
    async read(key) {
      try {
        const bytes = await readFile(fileOf(key));
        const body = bytes.subarray(sumLength);
        if (!sumOf(body).equals(bytes.subarray(0, sumLength))) return undefined;
        const value: Value = deserialize(body);
        return value;
      } catch {
        return undefined;
      }
    },
    async write(key, value) {
      const half = path.join(folder, `${randomUUID()}.new`);
      try {
        // Not `recursive`: on some file systems that never returns (Node 20).
        await mkdir(path.dirname(folder)).catch(() => undefined);
        await mkdir(folder).catch(() => undefined);
        const body = serialize(value);
        await writeFile(half, [sumOf(body), body], { mode: 0o600 });
        await rename(half, fileOf(key));
        await removeOld(folder);
      } catch {
        await rm(half, { force: true }).catch(() => undefined);
      }
    },
  };
}

function sumOf(body: Buffer): Buffer {
  return createHash('sha256').update(body).digest();
}

/** What a killed process left half-written goes the same way. */
async function removeOld(folder: string): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const file = path.join(folder, name);
      return { file, time: (await stat(file)).mtimeMs };
    }),
  );
  const old = files.sort((one, other) => other.time - one.time).slice(most);
  await Promise.all(old.map(({ file }) => rm(file, { force: true })));
}
