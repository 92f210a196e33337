import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Source, type Voice, voices } from '../domain.ts';
import { BotError, systemCodeOf } from '../errors.ts';

const schema = z.partialRecord(z.enum(voices), z.array(z.string().min(1)));

/** The voice of each party that makes claims, from a corpus's `claimants.yml`; empty when there is none. */
export async function readClaimants(folder: string): Promise<ReadonlyMap<string, Voice>> {
  const file = path.join(folder, 'claimants.yml');
  try {
    const listed = schema.parse(parse(await readFile(file, 'utf8')) ?? {});
    return new Map(voices.flatMap((voice) => (listed[voice] ?? []).map((party) => [party, voice] as const)));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return new Map();
    throw new BotError(`${file} cannot be read: it lists parties under their voice, one a line`, {
      code: 'corpus-invalid',
      cause: error,
    });
  }
}

/** The source with each claim in the voice of its party, whoever printed it. */
export function withVoices(source: Source, claimants: ReadonlyMap<string, Voice>): Source {
  return {
    ...source,
    statements: source.statements.map((statement) => {
      const voice = statement.standing.kind === 'claim' ? claimants.get(statement.standing.by) : undefined;
      return voice === undefined ? statement : { ...statement, voice };
    }),
  };
}
