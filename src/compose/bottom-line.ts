import type { Hit, Question } from '../domain.ts';

/** A figure of the thing asked for; one of the right unit only comes to less (see shape-fit.ts). */
const wellShaped = 0.6;
/** Of the words that the best of them covers: less does not answer first. */
const wellCovered = 0.5;

/** The first statement on the year asked for with the shape of answer wanted, settled ones first; a figure in dispute before no figure at all. */
export function bottomLineOf({ wanted }: Question, chosen: readonly Hit[]): Hit | undefined {
  const needsShape = wanted === 'figure' || wanted === 'date';
  const timely = orAll(chosen, ({ evidence }) => evidence.otherYear === 0);
  const fits = orAll(timely, ({ evidence }) => !needsShape || evidence.shape >= wellShaped);
  const most = mostCovered(fits);
  const apt = inAptness(fits.filter(({ evidence }) => evidence.covered >= wellCovered * most));
  return apt.find(isSettled) ?? fits.find(isSettled) ?? chosen.find(isSettled) ?? apt[0];
}

/** The hits that pass, or all where none does. */
function orAll(hits: readonly Hit[], passes: (hit: Hit) => boolean): readonly Hit[] {
  const passed = hits.filter(passes);
  return passed.length === 0 ? hits : passed;
}

/** A fact opens before a claim that fits no better than by so much. */
const factLead = 0.15;

/** What stands first in a dossier that leads comes first, then what fits this very wording best. */
function inAptness(hits: readonly Hit[]): Hit[] {
  const aptness = ({ statement, evidence }: Hit) =>
    evidence.judged + (statement.standing.kind === 'fact' ? factLead : 0);
  return [...hits].sort(
    (one, other) => other.evidence.dossier - one.evidence.dossier || aptness(other) - aptness(one),
  );
}

function mostCovered(hits: readonly Hit[]): number {
  return Math.max(0, ...hits.map(({ evidence }) => evidence.covered));
}

function isSettled({ statement }: Hit): boolean {
  return statement.standing.kind !== 'contested';
}
