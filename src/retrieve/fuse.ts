export type Ranked = { readonly id: string; readonly score: number };

/**
 * Two rankings as one: `weight` of the lexical score and the rest of the vector score, each scaled to its own best, so
 * that the lexical ranking leads and the other lifts what it missed. Best first, ties by id.
 */
export function fuse(lexical: readonly Ranked[], nearest: readonly Ranked[], weight: number): Ranked[] {
  const scores = new Map<string, number>();
  const add = (ranking: readonly Ranked[], share: number) => {
    const best = Math.max(0, ...ranking.map(({ score }) => score));
    if (best === 0) return;
    for (const { id, score } of ranking) {
      scores.set(id, (scores.get(id) ?? 0) + (share * Math.max(0, score)) / best);
    }
  };
  add(lexical, weight);
  add(nearest, 1 - weight);
  return [...scores]
    .map(([id, score]) => ({ id, score }))
    .sort((one, other) => other.score - one.score || one.id.localeCompare(other.id));
}
