import type { Hit, Question, Statement } from '../domain.ts';
import { logOdds } from '../text/logistic.ts';
import { saysOnlyNotFound } from '../text/not-found.ts';

/** A figure of the thing asked for; one of the right unit only comes to less (see shape-fit.ts). */
const wellShaped = 0.6;
/** Of the words that the best of them covers: less does not answer first. */
const wellCovered = 0.5;

/** One side's word opens none of these, nor does what was not found, unless that side was asked after by name. */
const asksForSides: readonly Question['wanted'][] = ['overview', 'comparison', 'position'];

/**
 * The statement on the year asked for with the shape of answer wanted that fits the question best; what is settled comes
 * before what is in dispute, and both before one side's word, where they fit nearly as well.
 */
export function bottomLineOf({ wanted }: Question, chosen: readonly Hit[]): Hit | undefined {
  const needsShape = wanted === 'figure' || wanted === 'date';
  const timely = orAll(chosen, ({ evidence }) => evidence.otherYear === 0);
  const fits = orAll(timely, ({ evidence }) => !needsShape || evidence.shape >= wellShaped);
  const most = mostCovered(fits);
  const opens = asksForSides.includes(wanted) ? fits.filter((hit) => mayOpen(hit, wanted)) : fits;
  return inAptness(
    opens.filter(({ evidence }) => evidence.covered >= wellCovered * most),
    wanted,
  )[0];
}

function mayOpen(hit: Hit, wanted: Question['wanted']): boolean {
  if (saysOnlyNotFound(hit.statement.text)) return false;
  return hit.statement.standing.kind !== 'claim' || isAskedAfter(hit, wanted);
}

/** "What did the minister say?" is answered by his word. */
function isAskedAfter({ statement, evidence }: Hit, wanted: Question['wanted']): boolean {
  return wanted === 'position' && statement.standing.kind === 'claim' && evidence.party > 0;
}

/** The hits that pass, or all where none does. */
function orAll(hits: readonly Hit[], passes: (hit: Hit) => boolean): readonly Hit[] {
  const passed = hits.filter(passes);
  return passed.length === 0 ? hits : passed;
}

/** In log odds: what one side says is no bottom line beside what is known and fits nearly as well, nor is a dispute. */
const handicaps: Readonly<Record<Statement['standing']['kind'], number>> = {
  fact: 0,
  contested: 0.6,
  claim: 0.8,
};
/** What was looked for and not found gives way to what is known. */
const notFoundHandicap = 0.8;
/** A dossier that leads by 1 counts for so much. */
const dossierWorth = 4;

/** What fits this very wording best comes first, or what stands first in a dossier that leads. */
function inAptness(hits: readonly Hit[], wanted: Question['wanted']): Hit[] {
  const handicapOf = (hit: Hit) =>
    (isAskedAfter(hit, wanted) ? 0 : handicaps[hit.statement.standing.kind]) +
    (saysOnlyNotFound(hit.statement.text) ? notFoundHandicap : 0);
  const aptness = (hit: Hit) =>
    logOdds(hit.evidence.judged) + dossierWorth * hit.evidence.dossier - handicapOf(hit);
  return [...hits].sort((one, other) => aptness(other) - aptness(one));
}

function mostCovered(hits: readonly Hit[]): number {
  return Math.max(0, ...hits.map(({ evidence }) => evidence.covered));
}
