import { randomUUID } from 'node:crypto';
import { type ExtractSettings, extract, nearby } from './compose/extract.ts';
import { missingVoices } from './corpus/coverage.ts';
import type { Answer, AnswerStatus, CitedStatement, Draft, Hit, Question, Reason, Source } from './domain.ts';
import { type RetrieveDeps, retrieve } from './retrieve/retrieve.ts';
import { clean } from './understand/clean.ts';
import { type UnderstandDeps, understand } from './understand/understand.ts';
import { type Verified, verify } from './verify/verify.ts';

type AnswerSettings = {
  /** Longer questions are not read, in characters. */
  readonly longestQuestion: number;
  /** Statements retrieved for one answer. */
  readonly retrieved: number;
  /** Statements shown beside a question that is not covered. */
  readonly nearby: number;
  readonly extract: ExtractSettings;
};

export type AnswerDeps = UnderstandDeps &
  RetrieveDeps & {
    readonly settings: AnswerSettings;
    /** Milliseconds, from any start. */
    readonly now: () => number;
  };

/** Answers a question; `turns` are the earlier questions of its thread, oldest first. */
export type Answerer = (asked: string, turns?: readonly string[]) => Promise<Answer>;

/** The pipeline: understand, retrieve, compose, verify; each step can end it with a named status. */
export function createAnswerer(deps: AnswerDeps): Answerer {
  return async (asked, turns = []) => {
    const start = deps.now();
    const cleaned = clean(asked);
    const unread = unreadable(cleaned, deps.settings);
    const question = unread
      ? { ...understand('', [], deps), asked: cleaned, standalone: cleaned }
      : understand(
          cleaned,
          turns.filter((turn) => unreadable(clean(turn), deps.settings) === undefined),
          deps,
        );
    const end = (result: Result) => toAnswer(question, result, deps, deps.now() - start);

    if (unread) return end({ status: 'failed', reason: unread });
    if (question.refusal) return end(question.refusal);
    const hits = await retrieve(question, deps.settings.retrieved, deps);
    const draft = extract(question, hits, deps.settings.extract);
    if (draft.statements.length === 0) return end(notCovered(question, hits, 'not-covered', deps.settings));
    const verified = verify(draft, hits);
    if (verified.statements.length === 0) return end(notCovered(question, hits, 'unverified', deps.settings));
    return end({ status: statusOf(draft, verified), verified, composer: draft.composer });
  };
}

type Result = {
  readonly status: AnswerStatus;
  readonly reason?: Reason;
  readonly verified?: Verified;
  readonly composer?: string;
};

/** Decided before anything else looks at the words: what is done with them may take long over long texts. */
function unreadable(asked: string, { longestQuestion }: AnswerSettings): Reason | undefined {
  if (!/[\p{L}\p{N}]/u.test(asked)) return 'empty';
  return asked.length > longestQuestion ? 'too-long' : undefined;
}

function statusOf(draft: Draft, { dropped }: Verified): AnswerStatus {
  return draft.complete && dropped.length === 0 ? 'answered' : 'partial';
}

function notCovered(
  question: Question,
  hits: readonly Hit[],
  reason: Reason,
  settings: AnswerSettings,
): Result {
  const draft = { composer: 'extract', complete: false, statements: nearby(question, hits, settings.nearby) };
  return { status: 'not-covered', reason, verified: verify(draft, hits) };
}

function toAnswer(question: Question, result: Result, deps: AnswerDeps, totalMs: number): Answer {
  const sources = result.verified?.sources ?? [];
  return {
    id: randomUUID(),
    question: question.asked,
    standalone: question.standalone,
    status: result.status,
    reason: result.reason,
    statements: result.verified?.statements ?? [],
    sources: sources.map((source, index) => ({ n: index + 1, source })),
    voices: voicesOf(question, result.verified?.statements ?? [], deps),
    asOf: newest(sources.length > 0 ? sources : deps.corpus.sources),
    corpusVersion: deps.corpus.version,
    composer: result.composer ?? 'extract',
    timings: { totalMs },
  };
}

/** Who is heard in the answer, and which voices due on its contested topics the corpus has nothing of. */
function voicesOf(
  { topics, countries }: Question,
  shown: readonly CitedStatement[],
  deps: AnswerDeps,
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
