import { createRandom } from './random.ts';

export type Interval = { readonly mean: number; readonly low: number; readonly high: number };

const rounds = 2_000;
const seed = 20_251_121;

/**
 * The mean of all values with its 95-percent bootstrap interval. What belongs together (the three framings of a case) is
 * drawn together: one group is one draw, because its values are no independent ones.
 */
export function bootstrap(groups: readonly (readonly number[])[]): Interval {
  const sums = groups
    .filter((group) => group.length > 0)
    .map((group) => ({ sum: group.reduce((all, value) => all + value, 0), size: group.length }));
  if (sums.length === 0) return { mean: Number.NaN, low: Number.NaN, high: Number.NaN };
  const random = createRandom(seed);
  const means = Array.from({ length: rounds }, () => {
    let sum = 0;
    let size = 0;
    for (let draw = 0; draw < sums.length; draw += 1) {
      const drawn = sums[Math.floor(random() * sums.length)];
      sum += drawn?.sum ?? 0;
      size += drawn?.size ?? 0;
    }
    return sum / size;
  }).sort((one, other) => one - other);
  const total = sums.reduce((all, { sum }) => all + sum, 0);
  const size = sums.reduce((all, group) => all + group.size, 0);
  return { mean: total / size, low: percentile(means, 0.025), high: percentile(means, 0.975) };
}

/** The value under which `share` (0 to 1) of the values lie: the nearest of them. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
