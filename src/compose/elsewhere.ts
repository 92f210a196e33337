import type { Hit, Question } from '../domain.ts';
import { nationNamesOf } from '../text/nations.ts';
import { stemsOf } from '../text/stems-of.ts';
import { terms } from '../text/words.ts';

/** What these say may bear on any host country. */
const everywhere: readonly string[] = ['US', 'EU'];

/** True where a question names countries and a hit is about none of them. */
export function isElsewhere({ countries }: Question, { statement, source }: Hit): boolean {
  if (countries.length === 0 || source.countries.length === 0) return false;
  if (countries.some((country) => source.countries.includes(country))) return false;
  const said = stemsOf(statement.text);
  return !nationNamesOf(countries).some((name) => terms(name).every((stem) => said.has(stem)));
}

/** The same of a hit that is about other host countries alone. */
export function isOfOtherHosts(question: Question, hit: Hit): boolean {
  return isElsewhere(question, hit) && !hit.source.countries.some((country) => everywhere.includes(country));
}
