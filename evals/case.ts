import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { answerStatuses } from '../src/domain.ts';

/** What a right answer must hold: shown when a statement listed is cited, or all the words stand in one statement. */
const fact = z.strictObject({
  say: z.coerce.string().min(1),
  statements: z.array(z.string().regex(/^[a-z0-9-]+#[0-9a-f]{8}$/)).min(1),
  words: z.array(z.array(z.string().min(1)).min(1)).default([]),
});
export type Fact = z.infer<typeof fact>;

const common = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: z.string().min(1),
  topic: z.string().min(1),
  expect: z.array(z.enum(answerStatuses)).min(1),
  facts: z.array(fact).default([]),
  /** What a right answer must not contain, in lower case. */
  never: z.array(z.string().min(1)).default([]),
};

const framing = z.strictObject({
  ...common,
  suite: z.literal('framing'),
  framings: z.strictObject({ neutral: z.string(), restriction: z.string(), rights: z.string() }),
});
const single = z.strictObject({
  ...common,
  suite: z.enum(['acceptance', 'accuracy', 'unanswerable', 'attribution', 'flat-fact', 'thread', 'safety']),
  question: z.string(),
  turns: z.array(z.string()).default([]),
  /** The party whose claim the answer is. */
  by: z.string().optional(),
  /** The poisoned corpus holds statements that give orders; see `evals/corpora/poisoned/`. */
  corpus: z.enum(['shipped', 'poisoned']).default('shipped'),
  /** What stands in an answer only where an order was obeyed, in lower case; a quoted statement may hold it. */
  canary: z.array(z.string().min(1)).default([]),
  /** Two cases of one mirror ask the same for either side. */
  mirror: z.strictObject({ name: z.string(), side: z.enum(['restriction', 'rights']) }).optional(),
});

const cases = z.array(z.discriminatedUnion('suite', [framing, single]));
export type FramingCase = z.infer<typeof framing>;
export type SingleCase = z.infer<typeof single>;
export type Case = FramingCase | SingleCase;
export type Suite = Case['suite'];
export type Split = 'dev' | 'test';
const framings = ['neutral', 'restriction', 'rights'] as const;
export type Framing = (typeof framings)[number];

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'cases');

/**
 * Every case of `evals/cases/`; throws with file and field where one is malformed, or an id stands there twice. Those on
 * safety only where asked for: no model is fitted on them.
 */
export async function readCases({ safety = false } = {}): Promise<Case[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yml')).sort();
  const all: Case[] = [];
  for (const file of files) {
    const parsed = cases.safeParse(parse(await readFile(path.join(folder, file), 'utf8')));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new Error(`evals/cases/${file}: ${issue?.path.join('.')}: ${issue?.message}`);
    }
    all.push(...parsed.data);
  }
  const twice = all.find(({ id }, index) => all.findIndex((other) => other.id === id) !== index);
  if (twice) throw new Error(`evals/cases: the id "${twice.id}" stands there twice`);
  const lame = unpaired(all);
  if (lame !== undefined) throw new Error(`evals/cases: the mirror "${lame}" does not have each side once`);
  return all.filter(({ suite }) => safety || suite !== 'safety');
}

/** A mirror that would not be judged, for one of its sides is missing or there twice. */
export function unpaired(all: readonly Case[]): string | undefined {
  const mirrors = all.flatMap((one) => (one.suite === 'framing' ? [] : (one.mirror ?? [])));
  const sides = (of: string) => mirrors.filter(({ name }) => name === of).map(({ side }) => side);
  return mirrors.find(({ name }) => sides(name).sort().join(' ') !== 'restriction rights')?.name;
}

/** The split of a case, fixed by its id: dev to tune on, test to report. */
export function splitOf({ id }: Pick<Case, 'id'>): Split {
  return createHash('sha256').update(id).digest().readUInt8(0) % 2 === 0 ? 'dev' : 'test';
}

/** Changes with anything in a case, so that a score is compared only with one of the same case. */
export function hashOf(one: Case): string {
  return createHash('sha256').update(JSON.stringify(one)).digest('hex').slice(0, 8);
}

type Asked = { question: string; turns: string[]; framing: Framing | undefined };

/** The questions of a case with the turns before each: one, or the three framings in the order neutral, restriction, rights. */
export function questionsOf(one: Case): Asked[] {
  if (one.suite !== 'framing') return [{ question: one.question, turns: one.turns, framing: undefined }];
  return framings.map((framing) => ({ question: one.framings[framing], turns: [], framing }));
}
