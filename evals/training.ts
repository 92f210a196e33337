import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const common = { id: z.string().regex(/^[a-z]-\d{3}$/), question: z.string().min(1) };
const example = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('answerable'),
    statements: z.array(z.string().regex(/^[a-z0-9-]+#[0-9a-f]{8}$/)).min(1),
  }),
  z.strictObject({ ...common, kind: z.enum(['near-miss', 'off-topic']) }),
]);
/** A question that the models of src/config.ts are fitted on, beside the dev split; no case of the eval suite. */
export type Example = z.infer<typeof example>;

const folder = path.join(import.meta.dirname, 'training');

/** Every example of `evals/training/`; throws with file and field where one is malformed. */
export async function readTraining(): Promise<Example[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yml')).sort();
  const read = files.map(async (file) => {
    const parsed = z.array(example).safeParse(parse(await readFile(path.join(folder, file), 'utf8')));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new Error(`evals/training/${file}: ${issue?.path.join('.')}: ${issue?.message}`);
  });
  return (await Promise.all(read)).flat();
}
