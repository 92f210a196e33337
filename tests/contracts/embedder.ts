import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/ports.ts';

const texts = [
  'The harbour raised its fees in May 2024.',
  'Fees at the harbour were raised in May 2024.',
  'Seven owls slept above the old library.',
];

/** What every Embedder promises. */
export function embedderContract(name: string, create: () => Embedder): void {
  describe(`${name} as an Embedder`, () => {
    const embedder = create();

    it('has an id of letters, digits, dots and hyphens', () => {
      expect(embedder.id).toMatch(/^[A-Za-z0-9.-]+$/);
    });

    it('gives one vector of unit length a text, all of one size', async () => {
      const vectors = await embedder.embedDocuments([...texts]);

      expect(vectors).toHaveLength(texts.length);
      expect(new Set(vectors.map((vector) => vector.length)).size).toBe(1);
      for (const vector of vectors) expect(dot(vector, vector)).toBeCloseTo(1, 4);
    });

    it('gives a text the same vector alone, among others and as a query', async () => {
      const together = await embedder.embedDocuments([...texts]);

      for (const [index, text] of texts.entries()) {
        const [alone = []] = await embedder.embedDocuments([text]);
        expect(dot(alone, together[index] ?? [])).toBeCloseTo(1, 4);
        expect(dot(await embedder.embedQuery(text), together[index] ?? [])).toBeCloseTo(1, 4);
      }
    });

    it('puts a text nearer to its paraphrase than to an unrelated one', async () => {
      const [text = [], paraphrase = [], unrelated = []] = await embedder.embedDocuments([...texts]);

      expect(dot(text, paraphrase)).toBeGreaterThan(dot(text, unrelated) + 0.2);
    });

    it('gives no vectors for no texts', async () => {
      expect(await embedder.embedDocuments([])).toEqual([]);
    });

    it('takes an empty text and a very long one', async () => {
      const vectors = await embedder.embedDocuments(['', `${texts[0]} `.repeat(200)]);

      for (const vector of vectors) {
        expect(vector.length).toBeGreaterThan(0);
        expect(vector.every(Number.isFinite)).toBe(true);
      }
    });
  });
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}
