import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const header = z.object({ size: z.number(), ids: z.array(z.string()) });

/** Vectors by id in two files, `<file>.json` and `<file>.bin`: what one process hands to another. */
export async function writeVectors(
  file: string,
  vectors: ReadonlyMap<string, readonly number[]>,
): Promise<void> {
  const ids = [...vectors.keys()];
  const size = [...vectors.values()][0]?.length ?? 0;
  const all = new Float32Array(ids.length * size);
  ids.forEach((id, index) => {
    all.set(vectors.get(id) ?? [], index * size);
  });
  await writeFile(`${file}.json`, JSON.stringify({ size, ids }));
  await writeFile(`${file}.bin`, new Uint8Array(all.buffer));
}

/** What `writeVectors` wrote. */
export async function readVectors(file: string): Promise<ReadonlyMap<string, Float32Array>> {
  const { size, ids } = header.parse(JSON.parse(await readFile(`${file}.json`, 'utf8')));
  const bytes = await readFile(`${file}.bin`);
  const all = new Float32Array(new Uint8Array(bytes).buffer);
  return new Map(ids.map((id, index) => [id, all.subarray(index * size, (index + 1) * size)]));
}
