import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { labels } from './judge-pair.ts';

const schema = z.array(
  z.strictObject({
    id: z.string().min(1),
    questions: z.tuple([z.string(), z.string()]),
    answers: z.tuple([z.string(), z.string()]),
    label: z.enum(labels),
    /** Why, as the reader who set the label saw it. */
    why: z.string().min(1),
  }),
);
export type LabelledPair = z.infer<typeof schema>[number];

/** Pairs of answers that were read and labelled, frozen as they were shown. */
export async function readLabelled(): Promise<LabelledPair[]> {
  return schema.parse(parse(await readFile(path.join(import.meta.dirname, 'labelled.yml'), 'utf8')));
}
