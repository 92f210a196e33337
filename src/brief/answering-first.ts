import type { Weighed } from './weigh.ts';

/** A claim that stands above and is disputed does not stay without its answer: such disputes weigh more. */
export function answeringFirst(disputes: readonly Weighed[], claims: readonly Weighed[]): Weighed[] {
  return disputes.map((one) => ({
    ...one,
    weight: one.weight + Math.max(0, ...claims.map((claim) => answers * bearing(one, claim))),
  }));
}
const answers = 1;

/** How much of a claim is in a dispute that its source has part in. */
function bearing({ statement, source, telling }: Weighed, claim: Weighed): number {
  const others = statement.standing.kind === 'contested' ? statement.standing.with : [];
  if (source.id !== claim.source.id && !others.includes(claim.source.id)) return 0;
  const shared = [...claim.telling].filter((stem) => telling.has(stem)).length;
  return shared / Math.max(1, claim.telling.size);
}
