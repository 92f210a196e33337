import type { Hit, Question } from '../domain.ts';

/** A figure of the thing asked for; one of the right unit only comes to less (see shape-fit.ts). */
const wellShaped = 0.6;
/** Of the words that the best of them covers: less does not answer first. */
const wellCovered = 0.5;

/** The first statement on the year asked for with the shape of answer wanted, settled ones first; a figure in dispute before no figure at all. */
export function bottomLineOf({ wanted }: Question, chosen: readonly Hit[]): Hit | undefined {
  const needsShape = wanted === 'figure' || wanted === 'date';
  const timely = chosen.filter(({ evidence }) => evidence.otherYear === 0);
  const fits = (timely.length === 0 ? chosen : timely).filter(
    ({ evidence }) => !needsShape || evidence.shape >= wellShaped,
  );
  const apt = byDossier(fits.filter(({ evidence }) => evidence.covered >= wellCovered * mostCovered(fits)));
  return apt.find(isSettled) ?? fits.find(isSettled) ?? fits[0] ?? chosen.find(isSettled) ?? chosen[0];
}

/** What stands first in a dossier that leads comes first, the rest in its order. */
function byDossier(hits: readonly Hit[]): Hit[] {
  return [...hits].sort((one, other) => other.evidence.dossier - one.evidence.dossier);
}

function mostCovered(hits: readonly Hit[]): number {
  return Math.max(0, ...hits.map(({ evidence }) => evidence.covered));
}

function isSettled({ statement }: Hit): boolean {
  return statement.standing.kind !== 'contested';
}
