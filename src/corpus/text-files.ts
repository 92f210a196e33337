import { readdir } from 'node:fs/promises';
import { systemCodeOf } from '../errors.ts';

/** The names of the `*.txt` files of a folder, in order; none where there is no such folder. */
export async function textFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
