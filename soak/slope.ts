/** A value at a time. */
type Sample = { readonly at: number; readonly value: number };

/** Least squares: by how much the value grows in one unit of time; undefined for fewer than three samples. */
export function slopeOf(samples: readonly Sample[]): number | undefined {
  if (samples.length < 3) return undefined;
  const mean = (of: (sample: Sample) => number) =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  const [at, value] = [mean((sample) => sample.at), mean((sample) => sample.value)];
  const spread = samples.reduce((sum, sample) => sum + (sample.at - at) ** 2, 0);
  if (spread === 0) return undefined;
  return samples.reduce((sum, sample) => sum + (sample.at - at) * (sample.value - value), 0) / spread;
}
