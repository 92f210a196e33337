import type { Subject } from '../briefing.ts';
import type { Corpus, Source, Statement } from '../domain.ts';
import { datesIn } from '../text/dates.ts';
import { saysNotFound } from '../text/not-found.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { LeadTopic } from './lead-topics.ts';
import { aboutCountry, hostsIn } from './scope.ts';
import type { Weighed } from './weigh.ts';

/**
 * What the corpus says was not found, on a topic first what names it, wherever it stands; on its weightiest topics first, on
 * this country alone before on several, and how what stands `above` ended before the rest.
 */
export function notFoundOn(
  { countries, topics }: Subject,
  lead: readonly LeadTopic[],
  corpus: Corpus,
  above: readonly Weighed[] = [],
): { readonly statement: Statement; readonly source: Source }[] {
  const names = corpus.topics.filter(({ id }) => topics.includes(id)).map(({ name }) => [...stemsOf(name)]);
  const isNamed = ({ text }: Statement) =>
    names.some((stems) => stems.length >= fewest && stems.every((stem) => stemsOf(text).has(stem)));
  const worth = ({ source, statement }: { readonly source: Source; readonly statement: Statement }) =>
    Math.max(0, ...lead.filter(({ id }) => source.topics.includes(id)).map(({ weight }) => weight)) +
    (countries.length > 0 || topics.length === 0 ? 1 / Math.max(1, source.countries.length) : 0) +
    naming * Number(isNamed(statement) && hostsIn(statement.text).length === 0) +
    (isOutcome.test(statement.text) ? Math.max(0, ...above.map((one) => sharedWith(one, statement))) : 0);
  return corpus.sources
    .flatMap((source) => source.statements.map((statement) => ({ statement, source })))
    .filter(
      ({ statement, source }) =>
        topics.length === 0 || source.topics.some((id) => topics.includes(id)) || isNamed(statement),
    )
    .filter(({ statement }) => saysNotFound(statement.text))
    .filter(
      ({ statement, source }) =>
        countries.length === 0 || countries.some((code) => aboutCountry(code, statement, source) === 'own'),
    )
    .sort((one, other) => worth(other) - worth(one));
}
/** More than a topic can weigh. */
const naming = 2;
/** A topic with fewer words in its name is named by chance. */
const fewest = 4;

/** Whether a bill was adopted, how an appeal ended, whether one man was among nine: what a reader of it asks next. */
const isOutcome = /^(?:Whether|The outcome|No (?:outcome|result|decision|record))\b|\bsays? whether\b/;

/** How much of what tells a statement above from others is in what was not found of it, 0 to 1; more where both name one day. */
function sharedWith({ telling, statement }: Weighed, { text }: Statement): number {
  const lacking = stemsOf(text);
  const stems = [...telling].filter((stem) => lacking.has(stem)).length;
  const days = daysIn(statement.text);
  return (
    Math.min(1, stems / onSameMatter) + ofSameDay * Number(daysIn(text).some((day) => days.includes(day)))
  );
}
const onSameMatter = 4;
const ofSameDay = 0.5;

function daysIn(text: string): string[] {
  return datesIn(text).flatMap(({ year, month, day }) =>
    day === undefined ? [] : [`${year}-${month}-${day}`],
  );
}
