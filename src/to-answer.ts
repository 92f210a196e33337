import { randomUUID } from 'node:crypto';
import type { Composed } from './compose/composer.ts';
import { missingVoices } from './corpus/coverage.ts';
import type {
  Answer,
  AnswerStatus,
  CitedStatement,
  Look,
  Question,
  Reason,
  Source,
  Usage,
  Workings,
} from './domain.ts';
import type { RetrieveDeps } from './retrieve/retrieve.ts';
import { addUsage } from './usage.ts';
import type { Verified } from './verify/verify.ts';
import { workingsOf } from './workings.ts';

type ToAnswerDeps = Pick<RetrieveDeps, 'corpus' | 'statements'> & {
  readonly settings: { readonly extract: Pick<Workings, 'leastSufficiency'> };
};

export type Result = Partial<Composed> & {
  readonly status: AnswerStatus;
  readonly reason?: Reason;
  readonly verified?: Verified;
  readonly unanswered?: readonly string[] | undefined;
  /** What was retrieved, where anything was searched. */
  readonly looks?: readonly Look[];
};

export type Conclusion = {
  readonly question: Question;
  /** Of a model that completed it. */
  readonly usage?: Usage | undefined;
  readonly result: Result;
};

/** What was concluded on a question, as data; `totalMs` is what it took, in milliseconds. */
export function toAnswer(
  { question, result, usage }: Conclusion,
  deps: ToAnswerDeps,
  totalMs: number,
): Answer {
  const sources = result.verified?.sources ?? [];
  return {
    id: randomUUID(),
    question: question.asked,
    standalone: question.standalone,
    status: result.status,
    reason: result.reason,
    statements: result.verified?.statements ?? [],
    unanswered: result.unanswered ?? [],
    sources: sources.map((source, index) => ({ n: index + 1, source })),
    voices: voicesOf(question, result.verified?.statements ?? [], deps),
    asOf: newest(sources.length > 0 ? sources : deps.corpus.sources),
    corpusVersion: deps.corpus.version,
    composer: result.composer ?? 'extract',
    notice: result.notice,
    usage: addUsage(usage, result.usage),
    workings:
      result.status === 'failed' ? undefined : workingsOf(question, result.looks, deps.settings.extract),
    timings: { totalMs },
  };
}

/** Who is heard in the answer, and which voices due on its contested topics the corpus has nothing of. */
function voicesOf(
  { topics, countries }: Question,
  shown: readonly CitedStatement[],
  deps: ToAnswerDeps,
): Answer['voices'] {
  const heard = new Set(
    shown.flatMap(({ citations }) =>
      citations.flatMap(({ statementId }) => deps.statements.get(statementId)?.statement.voice ?? []),
    ),
  );
  const { corpus } = deps;
  const ofCountry = corpus.sources.filter(
    (source) => countries.length === 0 || countries.some((country) => source.countries.includes(country)),
  );
  const absent = new Set(
    corpus.topics
      .filter(({ id, contested }) => contested && topics.includes(id))
      .flatMap((topic) => missingVoices(topic, ofCountry)),
  );
  return { heard: [...heard], absent: [...absent].filter((voice) => !heard.has(voice)) };
}

/** The newest publication date, as exact as it is known. */
function newest(sources: readonly Source[]): string | undefined {
  return sources
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1);
}
