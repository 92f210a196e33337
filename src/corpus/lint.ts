import type { Source, Statement, Topic, Voice } from '../domain.ts';
import { checkDossiers } from './dossiers.ts';
import { checkEveryday } from './everyday.ts';
import type { Fault } from './fault.ts';
import { answeredGaps, staleGaps, staleQuestions } from './questions.ts';
import { type CorpusFiles, duplicateIds } from './read-corpus.ts';
import { datesArePlausible, figuresHaveUnits, publishedInThePast } from './rules/figure-rules.ts';
import {
  countriesAreGiven,
  hasStatements,
  idIsFileName,
  isDescribed,
  isTagged,
  seenHasUrl,
  topicsAreKnown,
} from './rules/header-rules.ts';
import { namesAreKnown } from './rules/person-names.ts';
import { isNotRepeated } from './rules/repetition.ts';
import type { Rule } from './rules/rule.ts';
import {
  contestedIsReachable,
  isOneSentence,
  namesClaimant,
  noLoadedWords,
  quotesArePhrases,
  standsAlone,
} from './rules/statement-rules.ts';
import { checkTimeline } from './timeline.ts';
import { checkTogether } from './together.ts';

const rules: readonly Rule[] = [
  idIsFileName,
  topicsAreKnown,
  countriesAreGiven,
  isDescribed,
  hasStatements,
  isTagged,
  seenHasUrl,
  namesClaimant,
  contestedIsReachable,
  standsAlone,
  isOneSentence,
  quotesArePhrases,
  noLoadedWords,
  namesAreKnown,
  figuresHaveUnits,
  datesArePlausible,
  publishedInThePast,
  isNotRepeated,
];

/**
 * Every fault of a corpus, in the order of its files: what cannot be read, and what breaks an editorial rule. `today`
 * is an ISO 8601 date.
 */
export function lint(
  { parsed, topics, names, timeline, together, claimants, questions, gaps, dossiers, everyday }: CorpusFiles,
  today: string,
): Fault[] {
  const sources = new Map(parsed.flatMap(({ source }) => (source ? [[source.id, source]] : [])));
  const broken = parsed.flatMap((file) => {
    const { source } = file;
    const found = source
      ? rules.flatMap((rule) =>
          rule
            .check({ source, parsed: file, sources, topics, names, today })
            .map(({ line, message }): Fault => ({ file: file.file, line, rule: rule.name, message })),
        )
      : [];
    return [...file.faults, ...found];
  });
  const statements = new Map(
    [...sources.values()].flatMap((source) =>
      source.statements.map((statement) => [statement.id, statement]),
    ),
  );
  return [
    ...broken,
    ...duplicateIds(parsed),
    ...orphanTopics(topics, sources),
    ...silentClaimants(claimants, statements),
    ...checkTimeline(timeline, { statements, topics }),
    ...checkTogether(together, statements),
    ...staleQuestions(questions, statements),
    ...staleGaps(gaps, new Set([...sources.keys(), ...dossiers.map(({ id }) => id)])),
    ...answeredGaps(gaps, questions),
    ...checkDossiers(dossiers, statements),
    ...checkEveryday(
      everyday,
      [...statements.values()].map(({ text }) => text),
    ),
  ].sort((one, other) => one.file.localeCompare(other.file) || one.line - other.line);
}

/** A topic that no source has is a promise that the corpus does not keep. */
function orphanTopics(topics: readonly Topic[], sources: ReadonlyMap<string, Source>): Fault[] {
  const used = new Set([...sources.values()].flatMap((source) => source.topics));
  return topics
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => ({
      file: 'topics.yml',
      line: 1,
      rule: 'orphan-topic',
      message: `no source has the topic "${id}"; give it to one, or delete it`,
    }));
}

/** A listed party without a claim is a leftover or a slip in its spelling. */
function silentClaimants(
  claimants: ReadonlyMap<string, Voice>,
  statements: ReadonlyMap<string, Statement>,
): Fault[] {
  const parties = new Set(
    [...statements.values()].flatMap(({ standing }) => (standing.kind === 'claim' ? [standing.by] : [])),
  );
  return [...claimants.keys()]
    .filter((party) => !parties.has(party))
    .map((party) => ({
      file: 'claimants.yml',
      line: 1,
      rule: 'claimants',
      message: `"${party}" makes no claim in the corpus; mend the spelling or delete it`,
    }));
}
