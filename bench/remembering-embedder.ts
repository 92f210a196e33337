import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Embedder } from '../src/ports.ts';
import { readVectors, writeVectors } from './vector-file.ts';

export type RememberingEmbedder = Embedder & {
  /** True when an earlier run left vectors: what was indexed with them tells nothing of the time of an index. */
  readonly hasKept: boolean;
  /** The vector of a text embedded as a document, now or in an earlier run. */
  vectorOf(text: string): readonly number[];
  /** Keeps the vectors for the next run. */
  save(): Promise<void>;
};

/** A run cut off loses the vectors of at most so many texts. */
const saveEvery = 500;

/**
 * An embedder that embeds no document twice, in this run or after one in the same data folder: the rivals search the same
 * texts. Questions are always embedded, because their time is measured.
 */
export async function createRememberingEmbedder(
  embedder: Embedder,
  folder: string,
): Promise<RememberingEmbedder> {
  const file = path.join(folder, `bench-vectors-${embedder.id}`);
  const kept = existsSync(`${file}.json`) ? await readVectors(file) : new Map<string, Float32Array>();
  const known = new Map<string, readonly number[]>([...kept].map(([key, vector]) => [key, [...vector]]));
  const save = () => writeVectors(file, known);
  let unsaved = 0;
  return {
    id: embedder.id,
    hasKept: kept.size > 0,
    embedQuery: embedder.embedQuery,
    async embedDocuments(texts) {
      const fresh = [...new Set(texts)].filter((text) => !known.has(keyOf(text)));
      const vectors = await embedder.embedDocuments(fresh);
      fresh.forEach((text, index) => {
        known.set(keyOf(text), vectors[index] ?? []);
      });
      unsaved += fresh.length;
      if (unsaved >= saveEvery) {
        unsaved = 0;
        await save();
      }
      return texts.map((text) => [...(known.get(keyOf(text)) ?? [])]);
    },
    vectorOf: (text) => known.get(keyOf(text)) ?? [],
    save,
  };
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
