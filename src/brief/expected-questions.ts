import type { Subject } from '../briefing.ts';
import type { Corpus, Statement } from '../domain.ts';
import { inSentence } from './country-names.ts';
import { coreTopic, type LeadTopic } from './lead-topics.ts';
import { pick, type Shown } from './pick.ts';
import type { Weighed } from './weigh.ts';

/** A question to expect: a reader's, `from` the statement it is about, or one put about every subject, with what answers it. */
export type Expected =
  | { readonly question: string; readonly from: Weighed }
  | {
      readonly question: string;
      readonly from: undefined;
      readonly wanted: 'disputes' | 'responses';
      /** What is asked about. */
      readonly topic: string;
    };

type Given = {
  readonly subject: Subject;
  readonly lead: readonly LeadTopic[];
  readonly weighed: readonly Weighed[];
  readonly corpus: Corpus;
};

/**
 * What is put about every subject alike, then what readers ask about its disputes and claims; what stands above only where
 * nothing else is asked. So many of each: where the corpus cannot answer one, the next takes its place.
 */
export function expectedQuestions(given: Given, count: number, shown: Shown): Expected[] {
  const near = given.subject.countries.length > 0 ? 0 : nearTopic * relevanceIn(given.weighed);
  const asked = given.weighed.filter(
    ({ statement, own, relevance }) => own && relevance >= near && statement.questions.length > 0,
  );
  const rowsBeside = (seen: Shown) =>
    (['contested', 'fact', 'claim'] as const).map((kind) =>
      pick(
        asked.filter(({ statement }) => statement.standing.kind === kind && !isReport(statement)),
        count,
        seen,
      ),
    );
  const fresh = rowsBeside([...shown]);
  const rows = fresh.flat().length > 0 ? fresh : rowsBeside([]);
  const inTurn = (some: typeof rows) =>
    Array.from({ length: count }, (_, index) => some.flatMap((row) => row[index] ?? [])).flat();
  // One side's word is an answer only where no dispute and no fact is one.
  const readers = [...inTurn(rows.slice(0, 2)), ...inTurn(rows.slice(2))].flatMap((from) => {
    const [question] = from.statement.questions;
    return question === undefined ? [] : [{ question, from }];
  });
  return [...alikeForAll(given), ...readers];
}

/** How an outlet described a matter is not what an ambassador is asked. */
function isReport({ standing, voice }: Statement): boolean {
  return standing.kind === 'claim' && voice === 'press';
}

/** On a topic alone everything in its sources is in scope: what is asked must be near to its name. */
const nearTopic = 0.6;

function relevanceIn(weighed: readonly Weighed[]): number {
  return Math.max(0, ...weighed.map(({ relevance }) => relevance));
}

function alikeForAll({ subject, lead, corpus }: Given): Expected[] {
  const names = new Map(corpus.topics.map(({ id, name }) => [id, name]));
  const core = coreTopic(corpus);
  const places = subject.countries.map(inSentence).join(' and ');
  const where = (name: string) => (places === '' || name.includes(places) ? '' : ` in ${places}`);
  return lead
    .flatMap(({ id }) => {
      const name = names.get(id);
      return name === undefined ? [] : [{ id, name }];
    })
    .sort((one, other) => Number(other.id === core) - Number(one.id === core))
    .flatMap(({ id, name }): Expected[] => [
      ...(id === core && places !== ''
        ? [
            {
              question: `How did the government of ${places} respond to ${name}?`,
              from: undefined,
              wanted: 'responses' as const,
              topic: id,
            },
          ]
        : []),
      ...(id === core && places !== ''
        ? []
        : [
            {
              question: `What is disputed about ${name}${where(name)}?`,
              from: undefined,
              wanted: 'disputes' as const,
              topic: id,
            },
          ]),
    ]);
}
