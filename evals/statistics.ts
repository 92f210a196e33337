/** A share with its Wilson interval: better than the normal one near 0 and 1 (Wilson 1927; z = 1.96 for 95 percent). */
export function wilson(
  successes: number,
  trials: number,
  z = 1.96,
): { mean: number; low: number; high: number } {
  if (trials === 0) return { mean: Number.NaN, low: 0, high: 1 };
  const mean = successes / trials;
  const spread = z * Math.sqrt((mean * (1 - mean)) / trials + (z * z) / (4 * trials * trials));
  const centre = mean + (z * z) / (2 * trials);
  const scale = 1 + (z * z) / trials;
  return { mean, low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
