export type Ranked = { readonly id: string; readonly score: number };

/**
 * Several rankings as one: each score, scaled to the best of its ranking, times that ranking's share, added up. Keeps
 * how far ahead a hit is, which rank-based fusion throws away. Best first, ties by id.
 */
export function fuse(
  rankings: readonly { readonly ranking: readonly Ranked[]; readonly share: number }[],
): Ranked[] {
  const scores = new Map<string, number>();
  for (const { ranking, share } of rankings) {
    const best = Math.max(0, ...ranking.map(({ score }) => score));
    if (best === 0) continue;
    for (const { id, score } of ranking) {
      scores.set(id, (scores.get(id) ?? 0) + (share * Math.max(0, score)) / best);
    }
  }
  return [...scores]
    .map(([id, score]) => ({ id, score }))
    .sort((one, other) => other.score - one.score || one.id.localeCompare(other.id));
}
