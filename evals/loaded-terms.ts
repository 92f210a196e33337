import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const schema = z.strictObject({
  restriction: z.array(z.string().min(1)),
  rights: z.array(z.string().min(1)),
  either: z.array(z.string().min(1)),
});

/** The loaded wordings of the corpus's topics by the side whose vocabulary they are. */
export type LoadedTerms = z.infer<typeof schema>;

export async function readLoadedTerms(): Promise<LoadedTerms> {
  return schema.parse(parse(await readFile(path.join(import.meta.dirname, 'loaded-terms.yml'), 'utf8')));
}
