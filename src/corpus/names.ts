import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { BotError, systemCodeOf } from '../errors.ts';

const schema = z.strictObject({
  people: z.array(z.string()).default([]),
  terms: z.array(z.string()).default([]),
});

/** The capitalised names that a corpus may hold, from its `names.yml`: public people, and terms that are no people. */
export async function readNames(folder: string): Promise<ReadonlySet<string>> {
  const file = path.join(folder, 'names.yml');
  try {
    const { people, terms } = schema.parse(parse(await readFile(file, 'utf8')) ?? {});
    return new Set([...people, ...terms]);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return new Set();
    throw new BotError(`${file} cannot be read: it lists names under people and terms, one a line`, {
      code: 'corpus-invalid',
      cause: error,
    });
  }
}
