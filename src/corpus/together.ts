import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { BotError, systemCodeOf } from '../errors.ts';
import type { Fault } from './fault.ts';

const schema = z.array(
  z
    .strictObject({
      of: z.string().min(1),
      with: z.array(z.string().min(1)).min(1).optional(),
      fuller: z.string().min(1).optional(),
    })
    .refine((one) => (one.with === undefined) !== (one.fuller === undefined)),
);

/** What a reader must see together. */
export type Together = {
  /** Statements that stand with one wherever it does: its caveats, its base, the answer to it. */
  readonly beside: ReadonlyMap<string, readonly string[]>;
  /** The statement that says the same and more, and stands in place of one. */
  readonly fuller: ReadonlyMap<string, string>;
};

const file = 'together.yml';

/** What editors put together in `together.yml`; nothing when there is no such file. */
export async function readTogether(folder: string): Promise<Together> {
  try {
    const listed = schema.parse(parse(await readFile(path.join(folder, file), 'utf8')) ?? []);
    return {
      beside: new Map(listed.flatMap((one) => (one.with === undefined ? [] : [[one.of, one.with]]))),
      fuller: new Map(listed.flatMap((one) => (one.fuller === undefined ? [] : [[one.of, one.fuller]]))),
    };
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return { beside: new Map(), fuller: new Map() };
    throw new BotError(
      `${path.join(folder, file)} cannot be read: each entry has "of" and one of "with" and "fuller"`,
      { code: 'corpus-invalid', cause: error },
    );
  }
}

/** Ids that no statement has. */
export function checkTogether(
  { beside, fuller }: Together,
  statements: ReadonlyMap<string, unknown>,
): Fault[] {
  const ids = [...[...beside].flatMap(([of, others]) => [of, ...others]), ...[...fuller].flat()];
  return [...new Set(ids)]
    .filter((id) => !statements.has(id))
    .map((id) => ({
      file,
      line: 1,
      rule: 'together',
      message: `no statement has the id "${id}"; put its new one, or delete the entry`,
    }));
}
