import type { Embedder, VectorIndex } from '../src/ports.ts';

/** The same encoder and index, each question embedded and searched once only: many variants ask the same. */
export function rememberedSearch({ embedder, vectors }: { embedder: Embedder; vectors: VectorIndex }) {
  const embedded = new Map<string, Promise<number[]>>();
  const found = new Map<readonly number[], Map<number, ReturnType<VectorIndex['nearest']>>>();
  const embedQuery = (text: string) => {
    const known = embedded.get(text) ?? embedder.embedQuery(text);
    embedded.set(text, known);
    return known;
  };
  const nearest: VectorIndex['nearest'] = (vector, count) => {
    const counts = found.get(vector) ?? new Map<number, ReturnType<VectorIndex['nearest']>>();
    const known = counts.get(count) ?? vectors.nearest(vector, count);
    found.set(vector, counts.set(count, known));
    return known;
  };
  return { embedder: { ...embedder, embedQuery }, vectors: { ...vectors, nearest } };
}
