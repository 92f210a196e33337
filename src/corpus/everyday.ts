import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { EverydayWording } from '../domain.ts';
import { BotError, systemCodeOf } from '../errors.ts';

const wordings = z.string().trim().min(2);
const schema = z.record(
  wordings,
  z.union([wordings.transform((line) => line.split(',')), z.array(wordings)]),
);

/** What people say in place of the words of a corpus, from its `everyday.yml`; none where it has no such file. */
export async function readEveryday(folder: string): Promise<EverydayWording[]> {
  const file = path.join(folder, 'everyday.yml');
  try {
    const groups = schema.parse(parse(await readFile(file, 'utf8')) ?? {});
    return Object.entries(groups).flatMap(([formal, said]) =>
      said.map((one) => ({ said: one.trim(), formal })).filter((one) => one.said !== ''),
    );
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw new BotError(
      `${file} cannot be read: on each line stands "words of the corpus: wording, wording, …"`,
      {
        code: 'corpus-invalid',
        cause: error,
      },
    );
  }
}
