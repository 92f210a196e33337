import type { Dossier, Question } from '../domain.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { terms } from '../text/words.ts';
import { createLikenessIndex } from './likeness-index.ts';

/** How well the best dossier that holds a statement fits a question. */
export type DossierFit = {
  /** 0 to 1: likeness of the question and the nearest wording of the dossier. */
  readonly match: number;
  /** The same, less for a statement further down. */
  readonly place: number;
  /** The same, of what the dossier fits better than any question that one statement answers; 0 in a follow-up. */
  readonly lead: number;
};

/** Of a statement that no fitting dossier holds. */
export const noFit: DossierFit = { match: 0, place: 0, lead: 0 };

/** The fit of every statement that a fitting dossier holds, by its id. */
export type DossierFinder = (question: Question) => ReadonlyMap<string, Pick<DossierFit, 'match' | 'place'>>;

/** So many dossiers are looked into, each if it fits at least this well. */
const looked = 3;
const leastMatch = 0.25;

/** A question after one side is not answered by what the other side says. */
const sides = [
  /\b(against|critic\w*|oppos\w*|object(s|ed|ions?|ing)?|condemn\w*|wrong with|downsides?)\b/i,
  /\b(supporters?|supports?|supported|defen[cd]\w*|in favou?r|justif\w*|welcom\w*|arguments? for|case for)\b/i,
];

function sideOf(text: string): number | undefined {
  const found = sides.flatMap((side, at) => (side.test(text) ? [at] : []));
  return found.length === 1 ? found[0] : undefined;
}

/** Finds dossiers by what they are about and by their questions, whichever wording comes nearest. */
export function createDossierFinder(dossiers: readonly Dossier[], vocabulary: Vocabulary): DossierFinder {
  const sidesOf = new Map(dossiers.map((dossier) => [dossier, sideOf(dossier.about)]));
  const wordings = dossiers.flatMap((dossier) =>
    [dossier.about, ...dossier.questions].map((text) => ({ dossier, text })),
  );
  const alike = createLikenessIndex(
    wordings.map(({ text }) => text),
    vocabulary,
  );
  return (question) => {
    const asWorded = terms(question.standalone).map((stem) => ({ stem, weight: 1 }));
    const asked = sideOf(question.standalone);
    const matches = new Map<Dossier, number>();
    for (const found of [alike(question.terms), alike(asWorded)]) {
      for (const [at, match] of found) {
        const dossier = wordings[at]?.dossier;
        if (dossier && match > (matches.get(dossier) ?? 0)) matches.set(dossier, match);
      }
    }
    const best = [...matches]
      .map(([dossier, match]) => ({ dossier, match, side: sidesOf.get(dossier) }))
      .filter(({ side }) => asked === undefined || side === undefined || side === asked)
      .filter(({ match }) => match >= leastMatch)
      .sort((one, other) => other.match - one.match || one.dossier.id.localeCompare(other.dossier.id))
      .slice(0, looked);
    const fits = new Map<string, Pick<DossierFit, 'match' | 'place'>>();
    for (const { dossier, match } of best) {
      for (const [at, id] of dossier.statements.entries()) {
        if (!fits.has(id)) fits.set(id, { match, place: match * (1 - at / dossier.statements.length) });
      }
    }
    return fits;
  };
}
