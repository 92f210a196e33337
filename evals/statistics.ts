/** A mean with its 95 percent interval. */
export type Estimate = { readonly mean: number; readonly low: number; readonly high: number };

/** A share with its Wilson interval: better than the normal one near 0 and 1 (Wilson 1927; z = 1.96 for 95 percent). */
export function wilson(successes: number, trials: number, z = 1.96): Estimate {
  if (trials === 0) return { mean: Number.NaN, low: 0, high: 1 };
  const mean = successes / trials;
  const spread = z * Math.sqrt((mean * (1 - mean)) / trials + (z * z) / (4 * trials * trials));
  const centre = mean + (z * z) / (2 * trials);
  const scale = 1 + (z * z) / trials;
  return { mean, low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}

/** A value that belongs with others: cases on one topic are answered from the same few sources. */
export type Clustered = { readonly value: number; readonly cluster: string };

const resamples = 10_000;
const seed = 20_251_121;

/**
 * A mean with an interval that takes values of one cluster to rise and fall together: whole clusters are drawn, 10,000
 * times, always the same draws (Miller 2024, *Adding error bars to evals*).
 */
export function clusterBootstrap(items: readonly Clustered[]): Estimate {
  const sums = [...bySum(items).values()];
  const mean = items.reduce((sum, { value }) => sum + value, 0) / items.length;
  if (sums.length < 2) return { mean, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const random = seeded(seed);
  const means = Float64Array.from({ length: resamples }, () => {
    let sum = 0;
    let count = 0;
    for (let draw = 0; draw < sums.length; draw += 1) {
      const drawn = sums[Math.floor(random() * sums.length)];
      sum += drawn?.sum ?? 0;
      count += drawn?.count ?? 0;
    }
    return sum / count;
  }).sort();
  const at = (share: number) => means[Math.round(share * (resamples - 1))] ?? mean;
  return { mean, low: at(0.025), high: at(0.975) };
}

/** A mean of scores from 0 to 1: the wider of the Wilson interval (where all are 0 or 1) and that over clusters. */
export function estimate(items: readonly Clustered[]): Estimate {
  const total = items.reduce((sum, { value }) => sum + value, 0);
  if (items.length === 0) return wilson(0, 0);
  const over = clusterBootstrap(items);
  if (items.some(({ value }) => value !== 0 && value !== 1))
    return { mean: over.mean, low: Math.max(0, over.low), high: Math.min(1, over.high) };
  const single = wilson(total, items.length);
  return {
    mean: single.mean,
    low: Math.max(0, Math.min(single.low, over.low)),
    high: Math.min(1, Math.max(single.high, over.high)),
  };
}

/** Share of the cases that flip from one version to the next, by which the smallest visible drop is planned. */
const flipsExpected = 0.12;
/** 1.96 for the interval and 0.84 for a power of 80 percent. */
const power = 1.96 + 0.8416;

/** The least drop that a paired comparison of so many cases shows, in four of five times. */
export function leastDrop(items: number, flips = flipsExpected): number {
  return items === 0 ? 1 : Math.min(1, power * Math.sqrt(flips / items));
}

function bySum(items: readonly Clustered[]): Map<string, { sum: number; count: number }> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { value, cluster } of items) {
    const known = sums.get(cluster) ?? { sum: 0, count: 0 };
    sums.set(cluster, { sum: known.sum + value, count: known.count + 1 });
  }
  return sums;
}

/** Mulberry32: numbers from 0 to 1 that are the same on every machine. */
export function seeded(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
