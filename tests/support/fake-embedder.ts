import type { Embedder } from '../../src/ports.ts';

const size = 64;

/** An embedder that counts words: texts that share words are near. Quick, and the same on every machine. */
export function createFakeEmbedder(): Embedder {
  return {
    id: 'fake-64',
    embedDocuments: async (texts) => texts.map(embed),
    embedQuery: async (text) => embed(text),
  };
}

function embed(text: string): number[] {
  const vector = Array.from({ length: size }, () => 0);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['']) {
    const place =
      [...word].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 997, 7) % size;
    vector[place] = (vector[place] ?? 0) + 1;
  }
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
