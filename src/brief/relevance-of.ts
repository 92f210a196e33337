import type { Subject } from '../briefing.ts';
import { type RetrieveDeps, retrieve } from '../retrieve/retrieve.ts';
import { type UnderstandDeps, understand } from '../understand/understand.ts';
import { countryName } from './country-names.ts';
import type { LeadTopic } from './lead-topics.ts';

/** Statements whose relevance counts. One source may have many of them: what is shown is spread over sources by `pick`. */
const retrieved = 200;

/** What the retriever makes of each statement, for the words asked and for each topic by its neutral name. */
export async function relevanceOf(
  { countries, words }: Subject,
  lead: readonly LeadTopic[],
  deps: UnderstandDeps & RetrieveDeps,
): Promise<ReadonlyMap<string, number>> {
  const places = countries.map(countryName).join(', ');
  const names = new Map(deps.corpus.topics.map(({ id, name }) => [id, name]));
  const queries = [
    ...(words === '' ? [] : [{ text: words, weight: 1 }]),
    ...lead.map(({ id, weight }) => ({ text: names.get(id) ?? id, weight })),
  ];
  const { retrieval } = deps;
  const wide = {
    ...deps,
    retrieval: { ...retrieval, depth: retrieved, judged: retrieved, perSource: retrieved },
  };
  const answers = await Promise.all(
    queries.map(async ({ text, weight }) => {
      const question = understand(places === '' ? text : `${text}, ${places}`, [], deps);
      return { weight, hits: await retrieve({ ...question, parts: [] }, retrieved, wide) };
    }),
  );
  const found = new Map<string, number>();
  for (const { weight, hits } of answers)
    for (const { statement, relevance } of hits)
      found.set(statement.id, Math.max(found.get(statement.id) ?? 0, relevance * weight));
  return found;
}
