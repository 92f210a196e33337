import { createRandom } from './random.ts';

/**
 * A cheap stand-in for the encoder: the vector of the text that a synthetic one was made from, moved a little in a random
 * direction. Questions, which the real encoder embeds, then meet neighbours as near and as many as a real corpus has.
 */
export function createStandIn(vectors: ReadonlyMap<string, Float32Array>) {
  const random = createRandom(401);
  return (origin: string, isSame: boolean): number[] => {
    const vector = [...(vectors.get(origin) ?? [])];
    if (isSame) return vector;
    const step = Math.sqrt(3 / Math.max(1, vector.length)) * drift;
    const moved = vector.map((value) => value + step * (2 * random() - 1));
    const length = Math.hypot(...moved) || 1;
    return moved.map((value) => value / length);
  };
}

/** Length of the step beside a vector of length 1: origin and stand-in have a cosine of some 0.85. */
const drift = 0.62;
