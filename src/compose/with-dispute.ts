import type { Hit } from '../domain.ts';
import type { Group } from './same-fact.ts';

/** A dispute belongs beside a claim from this share of the relevance of the best hit on. */
const nearEnough = 0.3;

/**
 * A party's word does not stand alone where the corpus holds the dispute that it belongs to: the best statement of that
 * dispute among the hits is put with it, unless one stands there already.
 */
export function withDispute(groups: readonly Group[], hits: readonly Hit[]): readonly Group[] {
  const kinds = groups.map(({ best }) => best.statement.standing.kind);
  if (!kinds.includes('claim') || kinds.includes('contested')) return groups;
  const shown = new Set(groups.map(({ best }) => best.source.id));
  const most = Math.max(0, ...hits.map(({ relevance }) => relevance));
  const dispute = hits.find(
    (hit) => hit.relevance >= nearEnough * most && sidesOf(hit).some((sourceId) => shown.has(sourceId)),
  );
  return dispute ? [...groups, { best: dispute, others: [] }] : groups;
}

/** The sources between which a statement tells of a dispute; none for any other statement. */
function sidesOf({ statement, source }: Hit): readonly string[] {
  return statement.standing.kind === 'contested' ? [source.id, ...statement.standing.with] : [];
}
