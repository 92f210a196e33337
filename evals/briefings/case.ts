import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { briefReasons } from '../../src/briefing.ts';

const schema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    asked: z.string().min(1),
    kind: z.enum(['briefing', 'since', 'none']).default('briefing'),
    reason: z.enum(briefReasons).optional(),
    /** Words that stand together in one statement of the long form. */
    must: z.array(z.array(z.string().min(1)).min(1)).default([]),
    /** The corpus has little on it, and the briefing says so. */
    thin: z.boolean().default(false),
    /** Another wording of the same subject. */
    like: z.string().optional(),
  }),
);
export type BriefCase = z.infer<typeof schema>[number];

/** The cases of `cases.yml`; throws where one is malformed. */
export async function readBriefCases(): Promise<BriefCase[]> {
  return schema.parse(parse(await readFile(path.join(import.meta.dirname, 'cases.yml'), 'utf8')));
}
