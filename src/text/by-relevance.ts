import type { Hit } from '../domain.ts';

/** Sorts the most relevant first; of equals what fits the wording best, then by id. */
export function byRelevance(one: Hit, other: Hit): number {
  return (
    other.relevance - one.relevance ||
    other.evidence.judged - one.evidence.judged ||
    one.statement.id.localeCompare(other.statement.id)
  );
}
