import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { systemCodeOf } from '../../src/errors.ts';

/** Suites with cases and judges of their own, each in an eval file of its own; the report shows them beside the others. */
export const partNames = ['briefings', 'claims', 'recorded', 'composers', 'verify'] as const;
type PartName = (typeof partNames)[number];

const row = z.strictObject({
  name: z.string(),
  promise: z.string(),
  /** `told` is reported and held to nothing. */
  role: z.enum(['gates', 'goal', 'told']),
  found: z.string(),
  wanted: z.string(),
  items: z.number(),
  met: z.boolean(),
  /** How far a goal that is missed is away. */
  away: z.string().optional(),
});
const schema = z.strictObject({
  name: z.enum(partNames),
  title: z.string(),
  /** What was asked, in a line. */
  about: z.string(),
  /** Version of the corpus that it ran on, where it has none of its own, and hash of the settings. */
  corpus: z.string().optional(),
  settings: z.string(),
  rows: z.array(row),
  /** Why the gate stays shut. */
  failures: z.array(z.string()),
  misses: z.array(z.strictObject({ id: z.string(), what: z.string() })),
  /** Sentences as they stand in the corpus and as they were worded. */
  examples: z.array(z.strictObject({ copied: z.string(), worded: z.string() })).optional(),
});
export type PartRow = z.infer<typeof row>;
export type Part = z.infer<typeof schema>;

/** Where the parts of a run are left for the report; `npm run eval` empties it first. */
export const partsFolder = path.join(import.meta.dirname, '..', 'reports', 'parts');

/** A part whose failures are the gating rows that are missed, and what else is given. */
export function toPart(part: Omit<Part, 'failures'>, more: readonly string[] = []): Part {
  const missed = part.rows.filter(({ role, met }) => role === 'gates' && !met);
  return {
    ...part,
    failures: [...missed.map(({ name, found, wanted }) => `${name}: ${found}, wanted ${wanted}`), ...more],
  };
}

/** Parts of one name as one, in which each row and each failure names the title of its own. */
export function joinParts(parts: readonly Part[]): Part {
  const [first, ...more] = parts;
  if (!first) throw new Error('there is no part to join');
  if (more.length === 0) return first;
  return {
    ...first,
    title: parts.map(({ title }) => title).join('; '),
    about: parts.map(({ about }) => about).join(' '),
    rows: parts.flatMap(({ title, rows }) => rows.map((one) => ({ ...one, name: `${title}: ${one.name}` }))),
    failures: parts.flatMap(({ title, failures }) => failures.map((what) => `${title}: ${what}`)),
    misses: parts.flatMap(({ misses }) => misses),
    examples: parts.flatMap(({ examples = [] }) => examples),
  };
}

export async function writePart(part: Part): Promise<void> {
  await mkdir(partsFolder, { recursive: true });
  await writeFile(path.join(partsFolder, `${part.name}.json`), `${JSON.stringify(part, null, 1)}\n`);
}

/** The parts that ran, in the order of their names above. */
export async function readParts(): Promise<Part[]> {
  const read = await Promise.all(partNames.map(readPart));
  return read.flatMap((part) => part ?? []);
}

async function readPart(name: PartName): Promise<Part | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(path.join(partsFolder, `${name}.json`), 'utf8')));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** What speaks against the parts: one did not run, ran on something else than the report is about, or failed. */
export function partFailures(
  parts: readonly Part[],
  now: { readonly corpus: string; readonly settings: string },
): string[] {
  return partNames.flatMap((name) => {
    const part = parts.find((one) => one.name === name);
    if (!part) return [`${name} did not run; npm run eval runs it`];
    if ((part.corpus ?? now.corpus) !== now.corpus || part.settings !== now.settings)
      return [`${name} ran on another corpus or with other settings; npm run eval runs it anew`];
    if (!part.rows.some(({ role }) => role === 'gates')) return [`${name} measured nothing that gates`];
    return part.failures.map((what) => `${name}: ${what}`);
  });
}

/** How a row stands, in words. */
export function outcomeOfRow({ role, met }: PartRow): string {
  if (role === 'told') return '';
  if (met) return 'met';
  return role === 'gates' ? 'MISSED' : 'missed (goal)';
}
