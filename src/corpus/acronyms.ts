import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Acronym } from '../domain.ts';
import { BotError, systemCodeOf } from '../errors.ts';

const names = z.record(z.string().regex(/^[A-Za-z]{2,8}$/), z.string().trim().min(3)).default({});
const schema = z.strictObject({ any_case: names, capitals: names });

/** The short names of a corpus, from its `acronyms.yml`; none where it has no such file. */
export async function readAcronyms(folder: string): Promise<Acronym[]> {
  const file = path.join(folder, 'acronyms.yml');
  try {
    const { any_case: anyCase, capitals } = schema.parse(parse(await readFile(file, 'utf8')) ?? {});
    const listed = (group: Readonly<Record<string, string>>, isAnyCase: boolean) =>
      Object.entries(group).map(([short, full]) => ({ short, full, anyCase: isAnyCase }));
    return [...listed(anyCase, true), ...listed(capitals, false)];
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw new BotError(`${file} cannot be read: under any_case and capitals stands "SHORT: full name"`, {
      code: 'corpus-invalid',
      cause: error,
    });
  }
}
