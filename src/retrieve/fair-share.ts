import type { Hit, Voice } from '../domain.ts';

export type FairShareOptions = {
  readonly count: number;
  /** Voices that ought to be heard; each that has a hit of at least `floor` gets a place. */
  readonly due: readonly Voice[];
  /** The least relevance, 0 to 1, with which a voice has something relevant to say. */
  readonly floor: number;
  /** The most hits of one source. */
  readonly perSource: number;
};

/**
 * The best hits, with no source over its share and, where voices are due, one place for the best hit of each that has
 * something relevant to say. Order stays by relevance.
 */
export function fairShare(hits: readonly Hit[], { count, due, floor, perSource }: FairShareOptions): Hit[] {
  const ofSource = new Map<string, number>();
  const allowed = hits.filter(({ source }) => {
    const places = (ofSource.get(source.id) ?? 0) + 1;
    ofSource.set(source.id, places);
    return places <= perSource;
  });
  const reserved = new Set(
    due.flatMap(
      (voice) =>
        allowed.find(({ statement, relevance }) => statement.voice === voice && relevance >= floor) ?? [],
    ),
  );
  const open = Math.max(0, count - reserved.size);
  const best = allowed.filter((hit) => !reserved.has(hit)).slice(0, open);
  const chosen = new Set([...reserved, ...best]);
  return allowed.filter((hit) => chosen.has(hit)).slice(0, count);
}
