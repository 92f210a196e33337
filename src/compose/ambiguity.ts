import type { Hit, Question, Wanted } from '../domain.ts';
import { nameWordsIn } from '../text/names.ts';

/** Kinds of answers that are right for one country and wrong for the next. */
const tiedToAPlace: readonly Wanted[] = ['figure', 'date', 'who'];
/** A country's best statement must come so near to the best of all, in relevance and in what it holds of the question. */
const asRelevant = 0.7;
const asCovered = 0.85;
/** With more terms, a question says enough to be taken as it stands. */
const mostTerms = 6;

/**
 * The countries for which a question that names none could be meant, two or more, best first; empty when it is plain.
 * "How many asylum applications were there in 2025?" has another answer for Sweden than for Germany.
 */
export function countriesMeant(question: Question, hits: readonly Hit[]): string[] {
  const { wanted, countries, topics, shown, asked, terms } = question;
  const [best] = hits;
  if (!best || !tiedToAPlace.includes(wanted) || terms.length > mostTerms) return [];
  if (countries.length > 0 || topics.length > 0 || shown.length > 0 || nameWordsIn(asked).length > 0)
    return [];
  const meant = hits
    .filter(({ relevance }) => relevance >= asRelevant * best.relevance)
    .filter(({ evidence }) => evidence.covered >= asCovered * best.evidence.covered)
    .map(({ source }) => source.countries)
    .filter((codes) => codes.length === 1);
  return best.source.countries.length === 1 ? [...new Set(meant.flat())] : [];
}
