import type { Corpus } from '../domain.ts';
import type { Embedder, Progress, VectorIndex } from '../ports.ts';
import { toEncoderInputs } from './to-documents.ts';

/** Small enough that a kill loses little and a lock is refreshed in time, large enough for the encoder to be quick. */
const batchSize = 32;

export type IndexReport = { readonly embedded: number; readonly removed: number; readonly kept: number };

/**
 * Brings a vector index up to date with a corpus: embeds what is new or changed, removes what left. What is stored
 * decides what is done, and each batch is stored before the next begins, so that a run cut off at any moment is
 * continued by the next one.
 */
export async function buildIndex(
  corpus: Corpus,
  deps: { readonly embedder: Embedder; readonly vectors: VectorIndex; readonly progress?: Progress },
): Promise<IndexReport> {
  const { embedder, vectors, progress } = deps;
  const { wanted, outdated, left } = await compare(corpus, vectors);

  if (outdated.length > 0) progress?.(0, outdated.length);
  for (let start = 0; start < outdated.length; start += batchSize) {
    const batch = outdated.slice(start, start + batchSize);
    const embedded = await embedder.embedDocuments(batch.map(({ text }) => text));
    await vectors.upsert(
      batch.map(({ id, fingerprint }, index) => ({ id, fingerprint, vector: embedded[index] ?? [] })),
    );
    progress?.(Math.min(start + batchSize, outdated.length), outdated.length);
  }
  await vectors.remove(left);
  return { embedded: outdated.length, removed: left.length, kept: wanted.length - outdated.length };
}

/** True when a vector index holds just the statements of a corpus, none out of date. */
export async function isUpToDate(corpus: Corpus, vectors: VectorIndex): Promise<boolean> {
  const { outdated, left } = await compare(corpus, vectors);
  return outdated.length === 0 && left.length === 0;
}

async function compare(corpus: Corpus, vectors: VectorIndex) {
  const stored = await vectors.fingerprints();
  const wanted = toEncoderInputs(corpus);
  const wantedIds = new Set(wanted.map(({ id }) => id));
  return {
    wanted,
    outdated: wanted.filter(({ id, fingerprint }) => stored.get(id) !== fingerprint),
    left: [...stored.keys()].filter((id) => !wantedIds.has(id)),
  };
}
