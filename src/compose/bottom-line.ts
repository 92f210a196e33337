import type { Hit, Question, Statement } from '../domain.ts';

/** A figure of the thing asked for; one of the right unit only comes to less (see shape-fit.ts). */
const wellShaped = 0.6;
/** Of the words that the best of them covers: less does not answer first. */
const wellCovered = 0.5;

/**
 * The statement on the year asked for with the shape of answer wanted that fits the question best; what is settled comes
 * before what is in dispute, and both before one side's word, where they fit nearly as well.
 */
export function bottomLineOf(
  { wanted }: Question,
  chosen: readonly Hit[],
  isBroad: boolean,
): Hit | undefined {
  const needsShape = wanted === 'figure' || wanted === 'date';
  const timely = orAll(chosen, ({ evidence }) => evidence.otherYear === 0);
  const fits = orAll(timely, ({ evidence }) => !needsShape || evidence.shape >= wellShaped);
  const most = mostCovered(fits);
  const opens = isBroad ? fits.filter(({ statement }) => statement.standing.kind !== 'claim') : fits;
  return inAptness(opens.filter(({ evidence }) => evidence.covered >= wellCovered * most))[0];
}

/** The hits that pass, or all where none does. */
function orAll(hits: readonly Hit[], passes: (hit: Hit) => boolean): readonly Hit[] {
  const passed = hits.filter(passes);
  return passed.length === 0 ? hits : passed;
}

/** How near something else must come to be preferred: what one side says is no bottom line beside what is known. */
const weights: Readonly<Record<Statement['standing']['kind'], number>> = {
  fact: 1,
  contested: 0.9,
  claim: 0.8,
};

/** What stands first in a dossier that leads comes first, then what fits this very wording best. */
function inAptness(hits: readonly Hit[]): Hit[] {
  const aptness = ({ statement, evidence }: Hit) => evidence.judged * weights[statement.standing.kind];
  return [...hits].sort(
    (one, other) => other.evidence.dossier - one.evidence.dossier || aptness(other) - aptness(one),
  );
}

function mostCovered(hits: readonly Hit[]): number {
  return Math.max(0, ...hits.map(({ evidence }) => evidence.covered));
}
