import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { BotError, systemCodeOf } from '../errors.ts';

const schema = z.record(z.string().min(1), z.array(z.string().min(1)));

/** The party or alliance for which a claimant speaks, by the claimant. */
export type Parties = ReadonlyMap<string, string>;

/** The parties of a corpus's `parties.yml`; empty when there is none. */
export async function readParties(folder: string): Promise<Parties> {
  const file = path.join(folder, 'parties.yml');
  try {
    const listed = schema.parse(parse(await readFile(file, 'utf8')) ?? {});
    return new Map(
      Object.entries(listed).flatMap(([party, claimants]) =>
        claimants.map((claimant) => [claimant, party] as const),
      ),
    );
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return new Map();
    throw new BotError(`${file} cannot be read: it lists claimants under their party`, {
      code: 'corpus-invalid',
      cause: error,
    });
  }
}
