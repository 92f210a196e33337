import type { Subject } from '../briefing.ts';
import type { Corpus, Source, Statement } from '../domain.ts';
import type { LeadTopic } from './lead-topics.ts';
import { aboutCountry, isAboutCorpus } from './scope.ts';

/** What the corpus says was not found, on its weightiest topics first, and on this country alone before on several. */
export function notFoundOn(
  { countries, topics }: Subject,
  lead: readonly LeadTopic[],
  corpus: Corpus,
): { readonly statement: Statement; readonly source: Source }[] {
  const worth = (source: Source) =>
    Math.max(0, ...lead.filter(({ id }) => source.topics.includes(id)).map(({ weight }) => weight)) +
    1 / Math.max(1, source.countries.length);
  return corpus.sources
    .filter((source) => topics.length === 0 || source.topics.some((id) => topics.includes(id)))
    .flatMap((source) => source.statements.map((statement) => ({ statement, source })))
    .filter(
      ({ statement }) =>
        isAboutCorpus(statement) && /\b(no|not|none)\b.*\b(found|seen|searched)\b/i.test(statement.text),
    )
    .filter(
      ({ statement, source }) =>
        countries.length === 0 || countries.some((code) => aboutCountry(code, statement, source) === 'own'),
    )
    .sort((one, other) => worth(other.source) - worth(one.source));
}
