import type { Embedder, VectorIndex } from '../ports.ts';

/** As many as retrieval asks for at once. */
const probed = 400;

/**
 * Whether an index knows its records but has lost most of their vectors, as after a disk fault: it would go on answering,
 * from what is left.
 */
export async function hasHoles({
  embedder,
  vectors,
}: {
  readonly embedder: Embedder;
  readonly vectors: VectorIndex;
}): Promise<boolean> {
  const expected = Math.min(await vectors.count(), probed);
  const found = await vectors.nearest(await embedder.embedQuery('index'), expected);
  // A search by neighbourhood may miss a few.
  return found.length < expected * 0.9;
}
