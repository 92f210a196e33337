import type { Hit, Voice } from '../domain.ts';

export type FairShareOptions = {
  readonly count: number;
  /** Voices that ought to be heard; each that has a hit of at least `floor` gets a place. */
  readonly due: readonly Voice[];
  /** The least relevance as judged, 0 to 1, with which a voice has something relevant to say. */
  readonly floor: number;
  /** The most hits of one source. */
  readonly perSource: number;
};

/**
 * The best hits, with no source over its share and, where voices are due, one place for the best hit of each that has
 * something relevant to say. Order stays by relevance.
 */
export function fairShare(hits: readonly Hit[], { count, due, floor, perSource }: FairShareOptions): Hit[] {
  const chosen = new Set<Hit>();
  const hasRoom = ({ source }: Hit) =>
    [...chosen].filter((other) => other.source.id === source.id).length < perSource;
  for (const voice of due) {
    const heard = hits.find(
      (hit) => hit.statement.voice === voice && hit.evidence.judged >= floor && hasRoom(hit),
    );
    if (heard) chosen.add(heard);
  }
  for (const hit of hits) if (chosen.size < count && hasRoom(hit)) chosen.add(hit);
  return hits.filter((hit) => chosen.has(hit)).slice(0, count);
}
