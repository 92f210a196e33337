import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { BotError, systemCodeOf } from '../errors.ts';
import type { Fault } from './fault.ts';

const schema = z.array(
  z
    .strictObject({
      of: z.union([
        z
          .string()
          .min(1)
          .transform((one) => [one]),
        z.array(z.string().min(1)).min(1),
      ]),
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
      beside: besideOf(listed),
      fuller: new Map(
        listed.flatMap(({ of, fuller }) =>
          fuller === undefined ? [] : of.map((id): [string, string] => [id, fuller]),
        ),
      ),
    };
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return { beside: new Map(), fuller: new Map() };
    throw new BotError(
      `${path.join(folder, file)} cannot be read: each entry has "of" (an id or a list of them) and one of "with" and "fuller"`,
      { code: 'corpus-invalid', cause: error },
    );
  }
}

/** All that is listed to stand with each, wherever in the list. */
function besideOf(listed: z.infer<typeof schema>): ReadonlyMap<string, readonly string[]> {
  const beside = new Map<string, string[]>();
  for (const one of listed)
    for (const id of one.of) beside.set(id, [...(beside.get(id) ?? []), ...(one.with ?? [])]);
  return new Map([...beside].filter(([, others]) => others.length > 0));
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
