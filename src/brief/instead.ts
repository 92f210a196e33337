import type { Corpus } from '../domain.ts';
import { terms } from '../text/words.ts';
import { countryName } from './country-names.ts';
import type { BriefRequest } from './read-request.ts';

const offered = 5;

/** What can be asked for instead, as it would be typed: what is nearest first, then what the corpus has most of. */
export function insteadOf(
  request: Extract<BriefRequest, { kind: 'none' }>,
  corpus: Corpus,
  newest: string | undefined,
): string[] {
  if (['no-date', 'future-date', 'empty-range'].includes(request.reason)) {
    return newest === undefined ? [] : [`since ${monthBefore(newest)}`];
  }
  const countries = rankCountries(corpus).map((code) => countryName(code).toLowerCase());
  if (request.reason === 'compare-one') {
    const [first = '', second = '', third = ''] = countries;
    return [`compare ${first} and ${second}`, `compare ${second} and ${third}`];
  }
  const asked = new Set(terms(request.about));
  const topics = corpus.topics
    .map((topic) => {
      const own = [
        topic.name,
        ...topic.names,
        ...topic.variants.map(({ term }) => term),
        topic.definition,
      ].flatMap(terms);
      return { name: topic.name, shared: new Set(own.filter((stem) => asked.has(stem))).size };
    })
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.shared - one.shared)
    .map(({ name }) => name);
  const others = corpus.topics.slice(0, 2).map(({ name }) => name);
  return request.reason === 'unknown-country'
    ? countries.slice(0, offered)
    : [...new Set([...topics.slice(0, 3), ...countries.slice(0, 3), ...others])].slice(0, offered);
}

/** The countries by how many sources are on them alone. */
function rankCountries({ sources }: Corpus): string[] {
  const counts = new Map<string, number>();
  for (const { countries } of sources) {
    const [only, second] = countries;
    if (only !== undefined && second === undefined && !['US', 'EU'].includes(only))
      counts.set(only, (counts.get(only) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1]).map(([code]) => code);
}

function monthBefore(date: string): string {
  const from = new Date(Date.parse(`${date}-01-01`.slice(0, 10)) - 60 * 86_400_000);
  return from.toISOString().slice(0, 10);
}
