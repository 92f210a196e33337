import type { Question, SearchTerm } from '../domain.ts';
import type { Speller } from '../text/speller.ts';
import { clean } from './clean.ts';
import { countriesIn, nationNamesOf } from './places.ts';
import { refusalFor } from './refusals.ts';
import { relatedTerms, searchTerms, spellcheck } from './search-terms.ts';
import { standalone } from './standalone.ts';
import type { Neutralised, Neutraliser } from './variants.ts';
import { wantedFrom } from './wanted.ts';

/** A word taken over from the thread weighs this much of one of the question's own. */
const threadWeight = 0.5;

export type UnderstandDeps = { readonly neutralise: Neutraliser; readonly spell: Speller };

/**
 * A question as the rest of the pipeline wants it. `turns` are the earlier questions of the thread, oldest first; a
 * follow-up takes from them what it leaves out. Needs no model. Never throws.
 */
export function understand(
  asked: string,
  turns: readonly string[],
  { neutralise, spell }: UnderstandDeps,
): Question {
  const cleaned = clean(asked);
  const complete = standalone(cleaned, turns.map(clean));
  const spelt = spellcheck(complete, spell);
  const neutral = neutralise(spelt);
  const countries = countriesIn(spelt);
  const meant = searchTerms(neutral, nationNamesOf(countries));
  const terms = complete === cleaned ? meant : ownFirst(meant, neutralise(spellcheck(cleaned, spell)));
  const reason = refusalFor(complete);
  return {
    asked: cleaned,
    standalone: complete,
    neutral: neutral.text,
    terms,
    related: relatedTerms(terms, neutral.touched),
    countries,
    topics: neutral.topics,
    wanted: wantedFrom(cleaned),
    refusal: reason && { status: 'declined', reason },
  };
}

/** What only the thread says counts less than what the question itself says. */
function ownFirst(meant: readonly SearchTerm[], own: Neutralised): SearchTerm[] {
  const said = new Set(searchTerms(own, []).map(({ stem }) => stem));
  return meant.map((term) => (said.has(term.stem) ? term : { ...term, weight: term.weight * threadWeight }));
}
