import type { SourceKind, Voice } from '../domain.ts';
import { bearing } from './settled.ts';
import type { Weighed } from './weigh.ts';

/**
 * What a law or a court lays down is the frame; who stood before the court, and how a vote went, is not. What a source says
 * first counts most, and what the disputes turn on.
 */
export function rulesFirst(one: Weighed, disputes: readonly Weighed[]): Weighed {
  const lays = rules.test(one.statement.text) && !details.test(one.statement.text) ? 0.4 : -0.4;
  const written = one.statement.voice === 'law' ? 0.2 : 0;
  const first = 0.4 * (1 - one.source.statements.indexOf(one.statement) / one.source.statements.length);
  const tried = ofTrial.test(one.statement.text) ? 0.6 : 0;
  return {
    ...one,
    weight: one.weight + lays + written + first + (lays > 0 ? onDispute * bearing(one, disputes) : 0) - tried,
  };
}
const rules =
  /\b(?:must|nothing|obliges?|requires?|required|bars?|bans?|prohibits?|forbids?|allows?|permits?|protects?|provides?|provided|threshold|held|annulled|upheld|set aside)\b/i;

const onDispute = 1.5;
/** What a court found of one accused is no rule. */
const ofTrial =
  /\b(?:criminally responsible|sentenced|acquitted|found guilty|a (?:man|woman) (?:with|convicted))\b/i;

/** What a rule covers comes after the rule. */
const details = /\b(?:covers?|includes?)\b/i;

const legalVoices: readonly Voice[] = ['law', 'court'];
const legalKinds: readonly SourceKind[] = ['law', 'treaty', 'court-decision', 'bill'];

/** What laws, treaties and bills hold, what courts found, and what courts say. */
export function isLegal(one: Weighed): boolean {
  const { voice, standing } = one.statement;
  if (isFact(one)) return legalVoices.includes(voice) || legalKinds.includes(one.source.kind);
  return voice === 'court' && standing.kind === 'claim';
}

export function isFact({ statement }: Weighed): boolean {
  return statement.standing.kind === 'fact';
}
