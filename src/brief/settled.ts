import type { Subject } from '../briefing.ts';
import type { Voice } from '../domain.ts';
import type { Weighed } from './weigh.ts';

/** Whose trade is counting and finding is heard first on what is established, and a newspaper's account of it last. */
const counting: Partial<Record<Voice, number>> = {
  'official-statistics': 0.45,
  inquiry: 0.3,
  academic: 0.15,
  press: -0.2,
};

function countedFirst(one: Weighed): Weighed {
  return { ...one, weight: one.weight + (counting[one.statement.voice] ?? 0) };
}

/**
 * The facts on the subject itself. What the retriever saw no reason for only happens to stand in a source on the subject; on
 * a topic without a country it must come near the best, because everything there is on the country.
 */
export function settledOn(
  { countries }: Subject,
  facts: readonly Weighed[],
  weighed: readonly Weighed[],
): Weighed[] {
  const own = facts.filter((one) => one.own);
  const disputes = weighed
    .filter((one) => one.own && one.statement.standing.kind === 'contested')
    .slice(0, mostDisputes);
  const best = Math.max(0, ...own.map(({ relevance }) => relevance));
  const least = countries.length > 0 ? leastRelevance : nearBest * best;
  return own
    .filter(({ relevance }) => relevance >= least)
    .map((one) => (countries.length > 0 ? countedFirst(one) : { ...one, weight: one.relevance }))
    .map((one) => ({ ...one, weight: one.weight + onDispute * bearing(one, disputes) }));
}

/** How much of a fact is in the words of a dispute: what bears on it is what a reader needs. */
function bearing({ telling }: Weighed, disputes: readonly Weighed[]): number {
  const shares = disputes.map(
    (dispute) => [...telling].filter((stem) => dispute.telling.has(stem)).length / Math.max(1, telling.size),
  );
  return Math.max(0, ...shares);
}
const onDispute = 0.8;
const mostDisputes = 20;
const leastRelevance = 0.04;
const nearBest = 0.75;
