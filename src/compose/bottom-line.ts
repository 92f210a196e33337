import type { Hit, Question, Statement } from '../domain.ts';
import { logOdds } from '../text/logistic.ts';

/** A figure of the thing asked for; one of the right unit only comes to less (see shape-fit.ts). */
const wellShaped = 0.6;
/** Of the words that the best of them covers: less does not answer first. */
const wellCovered = 0.5;

/** One side's word opens none of these. */
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
  const opens = asksForSides.includes(wanted)
    ? fits.filter(({ statement }) => statement.standing.kind !== 'claim')
    : fits;
  return inAptness(opens.filter(({ evidence }) => evidence.covered >= wellCovered * most))[0];
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
/** A dossier that leads by 1 counts for so much. */
const dossierWorth = 4;

/** What fits this very wording best comes first, or what stands first in a dossier that leads. */
function inAptness(hits: readonly Hit[]): Hit[] {
  const aptness = ({ statement, evidence }: Hit) =>
    logOdds(evidence.judged) + dossierWorth * evidence.dossier - handicaps[statement.standing.kind];
  return [...hits].sort((one, other) => aptness(other) - aptness(one));
}

function mostCovered(hits: readonly Hit[]): number {
  return Math.max(0, ...hits.map(({ evidence }) => evidence.covered));
}
