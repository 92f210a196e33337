import { createMiniSearchIndex } from '../src/adapters/minisearch-index.ts';
import { type AnswerDeps, understandInThread } from '../src/answer.ts';
import type { Corpus, Question } from '../src/domain.ts';
import { toPassages } from '../src/indexing/to-passages.ts';
import { fuse, type Ranked } from '../src/retrieve/fuse.ts';
import { findCandidates, retrieve } from '../src/retrieve/retrieve.ts';
import { statementOf } from '../src/text/question-id.ts';
import { fuseByRank } from './fuse-by-rank.ts';
import type { BenchQuestion } from './questions.ts';
import type { Found } from './scores.ts';

/** One way to search, to be measured against the others. */
export type Variant = {
  readonly name: string;
  readonly search: (question: BenchQuestion) => Promise<readonly Found[]>;
};

const top = 10;
const depth = 200;

/** From one ranking alone to the whole of retrieval, step by step. */
export function stepVariants(deps: AnswerDeps): Variant[] {
  const { lexical, vectors, embedder, retrieval } = deps;
  const { weights } = retrieval;
  const noDossiers = { dossiers: () => new Map() };
  const unshared = {
    ...deps,
    retrieval: { ...retrieval, voiceFloor: 2, perSource: Number.POSITIVE_INFINITY },
  };
  const alone = ungathered(unshared);
  const wanted = ({ terms, related }: Question) => [...terms, ...related];
  const near = async ({ standalone }: Question) =>
    (await vectors.nearest(await embedder.embedQuery(standalone), 3 * depth)).map(({ id, similarity }) => ({
      id,
      score: similarity,
    }));
  const own = async (question: Question) =>
    (await near(question)).filter(({ id }) => !statementOf(id).isQuestion);
  const words = (question: Question) => lexical.statement.search(wanted(question), depth);
  const known = new Map<BenchQuestion, Promise<Question>>();
  const understood = (question: BenchQuestion) => {
    const reading = known.get(question) ?? read(question, deps);
    known.set(question, reading);
    return reading;
  };
  const ranking = (name: string, rank: (question: Question) => Promise<readonly Ranked[]>): Variant => ({
    name,
    search: async (question) => (await rank(await understood(question))).slice(0, top).map(found(deps)),
  });
  const candidates = (name: string, kept: Partial<typeof weights>): Variant => {
    const none = { statement: 0, passage: 0, source: 0, question: 0, meaning: 0, questionMeaning: 0 };
    const only = { ...deps, ...noDossiers, retrieval: { ...retrieval, weights: { ...none, ...kept } } };
    return ranking(name, async (question) =>
      (await findCandidates(question, only)).map(({ statement, score }) => ({ id: statement.id, score })),
    );
  };
  const { statement, passage, source, question, meaning } = weights;
  return [
    ranking('BM25, statements', async (asked) => words(asked)),
    passageVariant(deps, wanted),
    ranking('encoder, statements', own),
    ranking('encoder, statements and readers’ questions', async (asked) => bestById(await near(asked))),
    ranking('BM25 and encoder by reciprocal rank', async (asked) =>
      fuseByRank([words(asked), (await own(asked)).slice(0, depth)]),
    ),
    ranking('BM25 and encoder by weighted score', async (asked) =>
      fuse([
        { ranking: words(asked), share: statement },
        { ranking: await own(asked), share: meaning },
      ]),
    ),
    candidates('… with the words of the passage', { statement, meaning, passage }),
    candidates('… and those of the source', { statement, meaning, passage, source }),
    candidates('… and the words of readers’ questions', { statement, meaning, passage, source, question }),
    candidates('… and the sense of readers’ questions', weights),
    whole('… and the relevance model', { ...alone, ...noDossiers }),
    whole('… and dossiers', alone),
    whole('… and what belongs together drawn forward', unshared),
    whole('… and fair share: as shipped', deps),
  ];
}

/** Deps with which every statement stands by its own relevance. */
export function ungathered(deps: AnswerDeps): AnswerDeps {
  return {
    ...deps,
    retrieval: { ...deps.retrieval, besides: { count: 0, read: 0 }, gather: undefined },
  };
}

/** The whole of retrieval over other deps. */
export function whole(name: string, deps: AnswerDeps): Variant {
  return {
    name,
    search: async (question) =>
      (await retrieve(await read(question, deps), top, deps)).map(({ statement }) =>
        found(deps)({ id: statement.id }),
      ),
  };
}

function read({ question, turns }: BenchQuestion, deps: AnswerDeps): Promise<Question> {
  return understandInThread(question, turns, deps);
}

function found({ statements }: AnswerDeps) {
  return ({ id }: { readonly id: string }): Found => ({
    id,
    statements: [id],
    characters: statements.get(id)?.statement.text.length ?? 0,
  });
}

/** Whole passages, ten of them: more to read for the same count. */
function passageVariant(deps: AnswerDeps, wanted: (question: Question) => Question['terms']): Variant {
  const passages = new Map(passagesOf(deps.corpus).map((passage) => [passage.id, passage]));
  const index = createMiniSearchIndex([...passages.values()]);
  return {
    name: 'BM25, passages',
    search: async (question) =>
      index
        .search(wanted(await read(question, deps)), top)
        .flatMap(({ id }) => passages.get(id) ?? [])
        .map(({ id, statements, text }) => ({ id, statements, characters: text.length })),
  };
}

function passagesOf({ sources }: Corpus) {
  return sources.flatMap((source) =>
    toPassages(source).map(({ id, heading, statements }) => ({
      id,
      statements: statements.map((statement) => statement.id),
      text: [source.title, heading, ...statements.map(({ text }) => text)].join(' '),
    })),
  );
}

/** A statement counts by its own text or by one of its questions, whichever is nearer. */
function bestById(ranking: readonly Ranked[]): Ranked[] {
  const best = new Map<string, Ranked>();
  for (const { id, score } of ranking) {
    const { statementId } = statementOf(id);
    if (!best.has(statementId)) best.set(statementId, { id: statementId, score });
  }
  return [...best.values()];
}
