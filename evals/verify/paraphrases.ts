import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Source, Standing } from '../../src/domain.ts';
import { filled, type Item, type PlantedSet } from './planted-set.ts';

const said = z.strictObject({
  text: z.string().min(1),
  by: z.string().optional(),
  contested: z.boolean().default(false),
});
const entry = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  half: z.enum(['dev', 'test']).optional(),
  publisher: z.string(),
  title: z.string(),
  statements: z.array(said).min(1),
  true: z.array(z.string().min(1)),
  false: z.array(z.string().min(1)),
});
type Entry = z.infer<typeof entry>;

/** Sentences written by hand: each entry holds statements of one source, true ways to say them and false ones. */
export async function readParaphrases(): Promise<PlantedSet> {
  const file = path.join(import.meta.dirname, 'paraphrases.yml');
  const entries = z.array(entry).parse(parse(await readFile(file, 'utf8')));
  return { sources: entries.map(toSource), items: entries.flatMap(toItems) };
}

function toSource(one: Entry): Source {
  return filled({
    id: one.id,
    title: one.title,
    publisher: one.publisher,
    topics: [],
    statements: one.statements.map(({ text, by, contested }, index) => ({
      id: `${one.id}#${index + 1}`,
      text,
      standing: standingOf(by, contested),
    })),
  });
}

/** A sentence of an entry cites all its statements and has the weakest standing among them. */
function toItems(one: Entry): Item[] {
  const { statements } = toSource(one);
  const standing = statements.find(({ standing: { kind } }) => kind !== 'fact')?.standing ?? { kind: 'fact' };
  const cites = statements.map(({ id }) => id);
  return (['fault', 'true'] as const).flatMap((slice) =>
    one[slice === 'fault' ? 'false' : 'true'].map((text, index) => ({
      id: `${one.id}-${slice}-${index + 1}`,
      slice,
      kind: 'written-by-hand',
      text,
      standing,
      cites,
      ...(one.half && { half: one.half }),
    })),
  );
}

function standingOf(by: string | undefined, contested: boolean): Standing {
  if (contested) return { kind: 'contested', with: [] };
  return by === undefined ? { kind: 'fact' } : { kind: 'claim', by };
}
