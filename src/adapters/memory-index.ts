import type { VectorIndex, VectorRecord } from '../ports.ts';

/** Vectors in memory, compared one by one: for tests and small corpora. */
export function createMemoryIndex(): VectorIndex {
  const records = new Map<string, VectorRecord>();
  return {
    async fingerprints() {
      return new Map([...records.values()].map(({ id, fingerprint }) => [id, fingerprint]));
    },
    async upsert(added) {
      for (const record of added) records.set(record.id, record);
    },
    async remove(ids) {
      for (const id of ids) records.delete(id);
    },
    async count() {
      return records.size;
    },
    async nearest(vector, count) {
      return [...records.values()]
        .map((record) => ({ id: record.id, similarity: cosine(vector, record.vector) }))
        .sort((one, other) => other.similarity - one.similarity)
        .slice(0, Math.max(0, count));
    },
  };
}

function cosine(one: readonly number[], other: readonly number[]): number {
  let dot = 0;
  let oneSquared = 0;
  let otherSquared = 0;
  one.forEach((value, index) => {
    const opposite = other[index] ?? 0;
    dot += value * opposite;
    oneSquared += value * value;
    otherSquared += opposite * opposite;
  });
  return oneSquared === 0 || otherSquared === 0 ? 0 : dot / Math.sqrt(oneSquared * otherSquared);
}
