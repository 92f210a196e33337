import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { claimVerdicts } from '../../src/domain.ts';

/** What a piece of a message is to be called; `no-claim` is an opinion, a question, an order or a greeting. */
export const outcomes = [...claimVerdicts, 'no-claim'] as const;
export type Outcome = (typeof outcomes)[number];

const expected = z.strictObject({
  /** Words of the message that stand in the piece; left out where the message is one claim. */
  say: z.string().min(1).optional(),
  expect: z.enum(outcomes),
  /** The statements from which the claim was written, true or altered. */
  statements: z.array(z.string().regex(/^[a-z0-9-]+#[0-9a-f]{8}$/)).default([]),
});
export type Expected = z.infer<typeof expected>;

const claimCase = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** How the claim was made from the corpus: a true paraphrase, a figure altered, a country swapped … */
  kind: z.string().min(1),
  text: z.string().min(1),
  claims: z.array(expected).min(1),
});
export type ClaimCase = z.infer<typeof claimCase> & { readonly split: 'dev' | 'test' };

/** Written to tune on: all of it is dev. */
const devOnly = 'dev-only.yml';

/** Every claim of `evals/claims/`; throws with file and field where one is malformed or an id stands there twice. */
export async function readClaimCases(): Promise<ClaimCase[]> {
  const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.yml')).sort();
  const all: ClaimCase[] = [];
  for (const file of files) {
    const text = await readFile(path.join(import.meta.dirname, file), 'utf8');
    const parsed = z.array(claimCase).safeParse(parse(text));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new Error(`evals/claims/${file}: ${issue?.path.join('.')}: ${issue?.message}`);
    }
    all.push(
      ...parsed.data.map((one) => ({ ...one, split: file === devOnly ? ('dev' as const) : splitOf(one.id) })),
    );
  }
  const twice = all.find(({ id }, index) => all.findIndex((other) => other.id === id) !== index);
  if (twice) throw new Error(`evals/claims: the id "${twice.id}" stands there twice`);
  const astray = all.find(({ text, claims }) =>
    claims.some(({ say }) => say !== undefined && !text.includes(say)),
  );
  if (astray) throw new Error(`evals/claims: ${astray.id} says something that its text does not hold`);
  return all;
}

/** dev to tune on, test to report; fixed by the id as for the cases of `evals/case.ts`. */
function splitOf(id: string): 'dev' | 'test' {
  return createHash('sha256').update(id).digest().readUInt8(0) % 2 === 0 ? 'dev' : 'test';
}
