import type { Embedder } from '../src/ports.ts';

export type RememberingEmbedder = Embedder & {
  /** Vectors of the texts embedded as documents. */
  readonly known: ReadonlyMap<string, readonly number[]>;
};

/** An embedder that embeds no document twice, so that a rival over the same texts costs no second hour. Questions it does not keep. */
export function createRememberingEmbedder(embedder: Embedder): RememberingEmbedder {
  const known = new Map<string, readonly number[]>();
  return {
    id: embedder.id,
    known,
    embedQuery: embedder.embedQuery,
    async embedDocuments(texts) {
      const fresh = [...new Set(texts)].filter((text) => !known.has(text));
      const vectors = await embedder.embedDocuments(fresh);
      fresh.forEach((text, index) => {
        known.set(text, vectors[index] ?? []);
      });
      return texts.map((text) => [...(known.get(text) ?? [])]);
    },
  };
}
