import type { Corpus, Hit, Question, Source, Statement } from '../domain.ts';
import type { Embedder, LexicalIndex, VectorIndex } from '../ports.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { fairShare } from './fair-share.ts';
import { fuse, type Ranked } from './fuse.ts';
import { type Candidate, features, judge, type RelevanceModel } from './relevance.ts';

type RetrieveSettings = {
  /** Candidates taken from each ranking before they are fused. */
  readonly depth: number;
  /** Shares in the fused score of four rankings: words of the statement, of its passage, of its source, and meaning. */
  readonly weights: Readonly<Record<'statement' | 'passage' | 'source' | 'meaning', number>>;
  /** Candidates whose relevance is judged. */
  readonly judged: number;
  readonly relevance: RelevanceModel;
  readonly voiceFloor: number;
  readonly perSource: number;
};

export type RetrieveDeps = {
  readonly corpus: Corpus;
  readonly statements: ReadonlyMap<string, { readonly statement: Statement; readonly source: Source }>;
  readonly embedder: Embedder;
  readonly vectors: VectorIndex;
  /** By their words: statements, passages (by the id of each of their statements) and whole sources. */
  readonly lexical: Readonly<Record<'statement' | 'passage' | 'source', LexicalIndex>>;
  readonly vocabulary: Vocabulary;
  readonly retrieval: RetrieveSettings;
};

/** The statements that bear on a question, best first, at most `count`. Empty when nothing shares a word or a sense. */
export async function retrieve(question: Question, count: number, deps: RetrieveDeps): Promise<Hit[]> {
  const { retrieval } = deps;
  const ranked = await rank(question, deps);
  const due = deps.corpus.topics
    .filter(({ id, contested }) => contested && question.topics.includes(id))
    .flatMap(({ voices }) => voices);
  return fairShare(ranked, {
    count,
    due: [...new Set(due)],
    floor: retrieval.voiceFloor,
    perSource: retrieval.perSource,
  });
}

/** The candidates judged, most relevant first, before any share is given to voices. */
async function rank(question: Question, deps: RetrieveDeps): Promise<Hit[]> {
  const { vocabulary, retrieval } = deps;
  return (await findCandidates(question, deps))
    .map(({ statement, source, ...rest }): Hit => {
      const found = features(question, { statement, source, ...rest }, vocabulary);
      return { statement, source, ...judge(found, retrieval.relevance) };
    })
    .sort(
      (one, other) => other.relevance - one.relevance || one.statement.id.localeCompare(other.statement.id),
    );
}

/** The statements that share words or sense with a question, by a fused score, best first. */
export async function findCandidates(question: Question, deps: RetrieveDeps): Promise<Candidate[]> {
  const { statements, embedder, vectors, lexical, corpus, retrieval } = deps;
  const { depth, weights, judged } = retrieval;
  const nearest = (await vectors.nearest(await embedder.embedQuery(question.standalone), depth)).map(
    ({ id, similarity }) => ({ id, score: similarity }),
  );
  const similarities = scoresById(nearest);
  const wanted = [...question.terms, ...question.related];
  const fused = fuse([
    { ranking: lexical.statement.search(wanted, depth), share: weights.statement },
    { ranking: lexical.passage.search(wanted, depth), share: weights.passage },
    { ranking: nearest, share: weights.meaning },
  ]);
  const bySource = scoresById(
    fuse([{ ranking: lexical.source.search(wanted, depth), share: weights.source }]),
  );
  const scored = fused
    .flatMap(({ id, score }) => {
      const found = statements.get(id); // An index that serves another version of the corpus may know others.
      return found ? [{ ...found, score: score + (bySource.get(found.source.id) ?? 0) }] : [];
    })
    .sort((one, other) => other.score - one.score || one.statement.id.localeCompare(other.statement.id))
    .slice(0, judged);
  const best = scored[0]?.score ?? 1;
  const topicNames = new Map(corpus.topics.map(({ id, name }) => [id, name]));
  return scored.map(({ statement, source, score }) => ({
    statement,
    source,
    score: score / best,
    similarity: similarities.get(statement.id) ?? 0,
    context: [statement.heading, source.title, ...source.topics.map((id) => topicNames.get(id) ?? '')].join(
      ' ',
    ),
  }));
}

function scoresById(ranking: readonly Ranked[]): ReadonlyMap<string, number> {
  return new Map(ranking.map(({ id, score }) => [id, score]));
}
