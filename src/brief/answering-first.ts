import type { Weighed } from './weigh.ts';

/**
 * A claim that stands above and is disputed does not stay without its answer: such disputes weigh more, and most those that
 * answer what nobody else on the page does.
 */
export function answeringFirst(
  disputes: readonly Weighed[],
  claims: readonly Weighed[],
  unanswered: readonly Weighed[] = [],
): Weighed[] {
  const answered = (dispute: Weighed, some: readonly Weighed[]) =>
    Math.max(0, ...some.map((claim) => bearingOn(claim, dispute)));
  return disputes.map((one) => ({
    ...one,
    weight: one.weight + answers * answered(one, claims) + answersAlone * answered(one, unanswered),
  }));
}
const answers = 1;
const answersAlone = 0.5;

/** How much of a claim is in a dispute that its source has part in, 0 to 1. */
export function bearingOn(claim: Weighed, { statement, source, telling }: Weighed): number {
  const others = statement.standing.kind === 'contested' ? statement.standing.with : [];
  if (source.id !== claim.source.id && !others.includes(claim.source.id)) return 0;
  const shared = [...claim.telling].filter((stem) => telling.has(stem)).length;
  return shared / Math.max(1, claim.telling.size);
}
