import type { Subject } from '../briefing.ts';
import type { Corpus, Source, Statement } from '../domain.ts';
import type { LeadTopic } from './lead-topics.ts';
import { aboutCountry, hostsIn, isAboutCorpus } from './scope.ts';
import { stemsOf } from './stems-of.ts';

/** What the corpus says was not found, on a topic first what names it, wherever it stands; on its weightiest topics first, and on this country alone before on several. */
export function notFoundOn(
  { countries, topics }: Subject,
  lead: readonly LeadTopic[],
  corpus: Corpus,
): { readonly statement: Statement; readonly source: Source }[] {
  const names = corpus.topics.filter(({ id }) => topics.includes(id)).map(({ name }) => [...stemsOf(name)]);
  const isNamed = ({ text }: Statement) =>
    names.some((stems) => stems.length >= fewest && stems.every((stem) => stemsOf(text).has(stem)));
  const worth = ({ source, statement }: { readonly source: Source; readonly statement: Statement }) =>
    Math.max(0, ...lead.filter(({ id }) => source.topics.includes(id)).map(({ weight }) => weight)) +
    (countries.length > 0 || topics.length === 0 ? 1 / Math.max(1, source.countries.length) : 0) +
    Number(isNamed(statement) && hostsIn(statement.text).length === 0);
  return corpus.sources
    .flatMap((source) => source.statements.map((statement) => ({ statement, source })))
    .filter(
      ({ statement, source }) =>
        topics.length === 0 || source.topics.some((id) => topics.includes(id)) || isNamed(statement),
    )
    .filter(
      ({ statement }) =>
        isAboutCorpus(statement) && /\b(no|not|none)\b.*\b(found|seen|searched)\b/i.test(statement.text),
    )
    .filter(
      ({ statement, source }) =>
        countries.length === 0 || countries.some((code) => aboutCountry(code, statement, source) === 'own'),
    )
    .sort((one, other) => worth(other) - worth(one));
}
/** A topic with fewer words in its name is named by chance. */
const fewest = 4;
