import type { Ranked } from '../src/retrieve/fuse.ts';

/** Softens the lead of the first ranks, as is usual. */
const softening = 60;

/** Reciprocal-rank fusion: every ranking adds 1 / (60 + rank). */
export function fuseByRank(rankings: readonly (readonly Ranked[])[]): Ranked[] {
  const scores = new Map<string, number>();
  for (const ranking of rankings) {
    ranking.forEach(({ id }, index) => {
      scores.set(id, (scores.get(id) ?? 0) + 1 / (softening + index + 1));
    });
  }
  return [...scores]
    .map(([id, score]) => ({ id, score }))
    .sort((one, other) => other.score - one.score || one.id.localeCompare(other.id));
}
