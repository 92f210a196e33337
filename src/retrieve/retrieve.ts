import type { Corpus, Hit, Question, Source, Statement } from '../domain.ts';
import type { Embedder, LexicalIndex, VectorIndex } from '../ports.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { coverage } from './coverage.ts';
import { fairShare } from './fair-share.ts';
import { fuse } from './fuse.ts';

export type RetrieveSettings = {
  /** Candidates taken from each ranking before they are fused. */
  readonly depth: number;
  /** Shares of the three rankings in the fused score: words of the statement, words of its whole source, meaning. */
  readonly weights: { readonly statement: number; readonly source: number; readonly meaning: number };
  /** Added, of the best score, to a hit of a country that the question names; taken from one of another country. */
  readonly countryBonus: number;
  /** Added, of the best score, to a hit of a topic that the question names. */
  readonly topicBonus: number;
  readonly voiceFloor: number;
  readonly perSource: number;
};

export type RetrieveDeps = {
  readonly corpus: Corpus;
  readonly statements: ReadonlyMap<string, { readonly statement: Statement; readonly source: Source }>;
  readonly embedder: Embedder;
  readonly vectors: VectorIndex;
  /** Statements by their words. */
  readonly lexical: LexicalIndex;
  /** Whole sources by their words. */
  readonly sources: LexicalIndex;
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

/** Every candidate statement, best first, before any share is given to voices. */
async function rank(question: Question, deps: RetrieveDeps): Promise<Hit[]> {
  const { statements, embedder, vectors, lexical, vocabulary, corpus, retrieval } = deps;
  const { depth, weights } = retrieval;
  const nearest = (await vectors.nearest(await embedder.embedQuery(question.neutral), depth)).map(
    ({ id, similarity }) => ({ id, score: similarity }),
  );
  const similarities = new Map(nearest.map(({ id, score }) => [id, score]));
  const fused = fuse([
    { ranking: lexical.search(question.terms, depth), share: weights.statement },
    { ranking: nearest, share: weights.meaning },
  ]);
  const bySource = new Map(
    fuse([{ ranking: deps.sources.search(question.terms, depth), share: weights.source }]).map(
      ({ id, score }) => [id, score],
    ),
  );
  const scored = fused
    .flatMap(({ id, score }) => {
      const found = statements.get(id); // An index that serves another version of the corpus may know others.
      if (!found) return [];
      const total = score + (bySource.get(found.source.id) ?? 0) + bonus(found.source, question, retrieval);
      return [{ ...found, score: Math.max(0, total) }];
    })
    .sort((one, other) => other.score - one.score || one.statement.id.localeCompare(other.statement.id));

  const best = scored[0]?.score ?? 0;
  const topicNames = new Map(corpus.topics.map(({ id, name }) => [id, name]));
  return scored.map(({ statement, source, score }): Hit => {
    const context = [
      statement.heading,
      source.title,
      ...source.topics.map((id) => topicNames.get(id) ?? ''),
    ].join(' ');
    return {
      statement,
      source,
      score: best === 0 ? 0 : score / best,
      similarity: similarities.get(statement.id) ?? 0,
      coverage: coverage(question.terms, { text: statement.text, context }, vocabulary),
    };
  });
}

function bonus(source: Source, { countries, topics }: Question, settings: RetrieveSettings): number {
  const ofTopic = topics.some((topic) => source.topics.includes(topic)) ? settings.topicBonus : 0;
  if (countries.length === 0 || source.countries.length === 0) return ofTopic;
  const ofCountry = countries.some((country) => source.countries.includes(country));
  return ofTopic + (ofCountry ? settings.countryBonus : -settings.countryBonus);
}
