import type { Subject } from '../briefing.ts';
import type { Corpus } from '../domain.ts';
import { inSentence } from './country-names.ts';
import { coreTopic, type LeadTopic } from './lead-topics.ts';
import { pick, type Shown } from './pick.ts';
import type { Weighed } from './weigh.ts';

/** A question to expect; `from` is the statement that readers ask about, if it is theirs. */
export type Expected = { readonly question: string; readonly from: Weighed | undefined };

type Given = {
  readonly subject: Subject;
  readonly lead: readonly LeadTopic[];
  readonly weighed: readonly Weighed[];
  readonly corpus: Corpus;
};

/** Half are put about every subject alike, half are what readers ask about its disputes and claims that stand nowhere above. */
export function expectedQuestions(given: Given, count: number, shown: Shown): Expected[] {
  const alike = alikeForAll(given).map((question) => ({ question, from: undefined }));
  const asked = given.weighed.filter(({ statement, own }) => own && statement.questions.length > 0);
  const rows = (['contested', 'claim'] as const).map((kind) =>
    pick(
      asked.filter(({ statement }) => statement.standing.kind === kind),
      count,
      shown,
    ),
  );
  const readers = Array.from({ length: count }, (_, index) => rows.flatMap((row) => row[index] ?? []))
    .flat()
    .flatMap((from) => {
      const [question] = from.statement.questions;
      return question === undefined ? [] : [{ question, from }];
    });
  const half = Math.ceil(count / 2);
  return [...alike.slice(0, half), ...readers.slice(0, count - Math.min(half, alike.length))];
}

function alikeForAll({ subject, lead, corpus }: Given): string[] {
  const names = new Map(corpus.topics.map(({ id, name }) => [id, name]));
  const core = names.get(coreTopic(corpus) ?? '');
  const places = subject.countries.map(inSentence).join(' and ');
  const topics = lead.flatMap(({ id }) => names.get(id) ?? []).filter((name) => name !== core);
  if (places === '')
    return lead
      .flatMap(({ id }) => names.get(id) ?? [])
      .flatMap((name) => [
        `What is disputed about ${name}?`,
        `Who criticised ${name}?`,
        `Who supported ${name}?`,
      ]);
  return [
    ...(core === undefined || subject.topics.length > 0
      ? []
      : [`How did the government of ${places} respond to ${core}?`]),
    ...topics.map((name) => `What is disputed about ${name}${name.includes(places) ? '' : ` in ${places}`}?`),
  ];
}
