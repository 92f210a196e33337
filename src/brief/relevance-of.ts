import type { Subject } from '../briefing.ts';
import type { Corpus } from '../domain.ts';
import { type RetrieveDeps, retrieve } from '../retrieve/retrieve.ts';
import { type UnderstandDeps, understand } from '../understand/understand.ts';
import { countryName } from './country-names.ts';
import type { LeadTopic } from './lead-topics.ts';
import { onceEach } from './once-each.ts';

/** What the retriever makes of each statement for some words, 0 to 1, by its id. */
export type Relevance = (words: string) => Promise<ReadonlyMap<string, number>>;

/** Statements whose relevance counts. One source may have many of them: what is shown is spread over sources by `pick`. */
const retrieved = 200;

/** The topics of a country are asked for again with each briefing on it: so many results are kept. */
const most = 500;

/** The retriever over a corpus that stays as it is; each statement by itself, since a briefing puts them together. */
export function createRelevance(deps: UnderstandDeps & RetrieveDeps): Relevance {
  const { retrieval } = deps;
  const wide = {
    ...deps,
    retrieval: {
      ...retrieval,
      depth: retrieved,
      judged: retrieved,
      besides: { count: 0, read: 0 },
      gather: undefined,
      perSource: retrieved,
    },
  };
  return onceEach(async (words) => {
    const hits = await retrieve({ ...understand(words, [], deps), parts: [] }, retrieved, wide);
    return new Map(hits.map(({ statement, relevance }) => [statement.id, relevance]));
  }, most);
}

/** The best of the words asked and of each topic by its neutral name, which counts as much as the topic weighs. */
export async function relevanceOf(
  { countries, words }: Subject,
  lead: readonly LeadTopic[],
  { corpus, relevance }: { readonly corpus: Corpus; readonly relevance: Relevance },
): Promise<ReadonlyMap<string, number>> {
  const places = countries.map(countryName).join(', ');
  const names = new Map(corpus.topics.map(({ id, name }) => [id, name]));
  const queries = [
    ...(words === '' ? [] : [{ text: words, weight: 1 }]),
    ...lead.map(({ id, weight }) => ({ text: names.get(id) ?? id, weight })),
  ];
  const answers = await Promise.all(
    queries.map(async ({ text, weight }) => ({
      weight,
      found: await relevance(places === '' ? text : `${text}, ${places}`),
    })),
  );
  const best = new Map<string, number>();
  for (const { weight, found } of answers)
    for (const [id, relevance] of found) best.set(id, Math.max(best.get(id) ?? 0, relevance * weight));
  return best;
}
