import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Source, Standing } from '../../src/domain.ts';
import type { Split } from '../case.ts';

const standing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fact') }),
  z.strictObject({ kind: z.literal('claim'), by: z.string().min(1) }),
  z.strictObject({ kind: z.literal('contested'), with: z.array(z.string()).readonly() }),
]);
/** What the checks and the generator look at; the rest of a source is filled in when the set is read. */
const source = z.strictObject({
  id: z.string().min(1),
  title: z.string(),
  publisher: z.string(),
  topics: z.array(z.string()).readonly(),
  statements: z.array(z.strictObject({ id: z.string().min(1), text: z.string().min(1), standing })).min(1),
});
const item = z.strictObject({
  id: z.string().min(1),
  slice: z.enum(['fault', 'true']),
  kind: z.string().min(1),
  text: z.string().min(1),
  standing,
  cites: z.array(z.string()).min(1),
});
export type Item = {
  readonly id: string;
  readonly slice: 'fault' | 'true';
  readonly kind: string;
  readonly text: string;
  readonly standing: Standing;
  readonly cites: readonly string[];
  /** Where it is fixed; else the source decides. */
  readonly half?: Split;
};
const line = z.union([z.strictObject({ source }), z.strictObject({ item })]);

export type PlantedSet = { readonly sources: readonly Source[]; readonly items: readonly Item[] };

const file = path.join(import.meta.dirname, 'planted-set.jsonl');

/** The committed set: the sources as they were when it was made, then what was written from them, a line each. */
export async function readPlantedSet(): Promise<PlantedSet> {
  const lines = (await readFile(file, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)));
  return {
    sources: lines.flatMap((one) => ('source' in one ? [filled(one.source)] : [])),
    items: lines.flatMap((one) => ('item' in one ? [one.item] : [])),
  };
}

export async function writePlantedSet({ sources, items }: PlantedSet): Promise<void> {
  const lines = [...sources.map((one) => ({ source: slim(one) })), ...items.map((one) => ({ item: one }))];
  await writeFile(file, `${lines.map((one) => JSON.stringify(one)).join('\n')}\n`);
}

function slim({ id, title, publisher, topics, statements }: Source): z.infer<typeof source> {
  const kept = statements.map((one) => ({ id: one.id, text: one.text, standing: one.standing }));
  return { id, title, publisher, topics, statements: kept };
}

/** A source of the set with a default for what nothing here looks at. */
export function filled({ id, statements, ...given }: z.infer<typeof source>): Source {
  return {
    id,
    ...given,
    url: undefined,
    seen: 'secondary',
    published: undefined,
    kind: 'report',
    voice: 'press',
    countries: [],
    description: '',
    statements: statements.map((one) => ({
      ...one,
      sourceId: id,
      heading: '',
      voice: 'press',
      questions: [],
      line: 0,
    })),
    file: '',
  };
}

/** The half that an item falls into by the source it cites first: dev to tune on, test to report. */
export function halfOf({ half, cites: [first = ''] }: Item): Split {
  if (half) return half;
  const [source = ''] = first.split('#');
  return createHash('sha256').update(`verify ${source}`).digest().readUInt8(0) % 2 === 0 ? 'dev' : 'test';
}
