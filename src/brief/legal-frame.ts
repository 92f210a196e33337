import type { Weighed } from './weigh.ts';

/**
 * What a law or a court lays down is the frame; who stood before the court, and how a vote went, is not. What a source says
 * first counts most.
 */
export function rulesFirst(one: Weighed): Weighed {
  const lays = rules.test(one.statement.text) ? 0.4 : -0.4;
  const written = one.statement.voice === 'law' ? 0.2 : 0;
  const first = 0.4 * (1 - one.source.statements.indexOf(one.statement) / one.source.statements.length);
  return { ...one, weight: one.weight + lays + written + first };
}
const rules =
  /\b(?:must|nothing|obliges?|requires?|required|bars?|bans?|prohibits?|forbids?|allows?|permits?|protects?|provides?|provided|threshold|held|annulled|upheld|set aside)\b/i;
