import type { SourceKind, Voice } from '../domain.ts';
import { bearing } from './settled.ts';
import type { Weighed } from './weigh.ts';

/**
 * What a law or a court lays down is the frame; who stood before the court, and how a vote went, is not. What a source says
 * first counts most, and what the disputes turn on; the test that governs comes first, a judgment under an abolished rule last.
 */
export function rulesFirst(one: Weighed, disputes: readonly Weighed[]): Weighed {
  const lays = rules.test(one.statement.text) && !details.test(one.statement.text) ? 0.4 : -0.4;
  const written = one.statement.voice === 'law' ? 0.2 : 0;
  const first = 0.4 * (1 - one.source.statements.indexOf(one.statement) / one.source.statements.length);
  const tried = ofTrial.test(one.statement.text) ? 0.6 : 0;
  const tested = test.test(one.statement.text) ? 0.3 : 0;
  const old = restsOnOldRule(one) ? 1 : 0;
  return {
    ...one,
    weight:
      one.weight +
      lays +
      written +
      first +
      tested +
      (lays > 0 ? onDispute * bearing(one, disputes) : 0) -
      tried -
      old,
  };
}
const rules =
  /\b(?:must|nothing|obliges?|requires?|required|bars?|bans?|prohibits?|forbids?|allows?|permits?|protects?|provides?|provided|threshold|held|annulled|upheld|set aside)\b/i;

/** What must be met before something may be done comes before one example of it. */
const test = /\b(?:requires?|only (?:where|when|if))\b.*\band\b/;

/** A judgment under a rule of which its own source says that it is gone. */
function restsOnOldRule({ statement, source }: Weighed): boolean {
  return statement.voice === 'court' && source.statements.some(({ text }) => gone.test(text));
}
const gone = /\brules? (?:that was )?(?:since )?(?:abolished|repealed)\b/;

const onDispute = 1.5;
/** What a court found of one accused is no rule. */
const ofTrial =
  /\b(?:criminally responsible|sentenced|acquitted|found (?:[^ ]+ ){0,4}guilty|a (?:man|woman) (?:with|convicted))\b/i;

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
