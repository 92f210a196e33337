import type { Corpus, Hit, Question, Source, Statement } from '../domain.ts';
import type { Embedder, LexicalIndex, VectorIndex } from '../ports.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { terms } from '../text/words.ts';
import { coverage } from './coverage.ts';
import { fairShare } from './fair-share.ts';
import { fuse } from './fuse.ts';

export type RetrieveSettings = {
  /** Candidates taken from each ranking before they are fused. */
  readonly depth: number;
  /** Weight of the lexical score, 0 to 1; the vectors have the rest. */
  readonly lexicalWeight: number;
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
  readonly lexical: LexicalIndex;
  readonly vocabulary: Vocabulary;
  readonly retrieval: RetrieveSettings;
};

/** The statements that bear on a question, best first, at most `count`. Empty when nothing shares a word or a sense. */
export async function retrieve(question: Question, count: number, deps: RetrieveDeps): Promise<Hit[]> {
  const { statements, embedder, vectors, lexical, vocabulary, corpus, retrieval } = deps;
  const { depth, lexicalWeight, voiceFloor, perSource } = retrieval;
  const nearest = await vectors.nearest(await embedder.embedQuery(question.neutral), depth);
  const fused = fuse(
    lexical.search(question.neutral, depth),
    nearest.map(({ id, similarity }) => ({ id, score: similarity })),
    lexicalWeight,
  );

  const questionTerms = terms(question.neutral);
  const hits = fused
    .flatMap(({ id, score }) => {
      const found = statements.get(id); // An index that serves another version of the corpus may know others.
      return found
        ? [{ ...found, score: Math.max(0, score + bonus(found.source, question, retrieval)) }]
        : [];
    })
    .sort((one, other) => other.score - one.score || one.statement.id.localeCompare(other.statement.id));
  const best = hits[0]?.score ?? 0;
  const topicNames = new Map(corpus.topics.map(({ id, name }) => [id, name]));
  const scored = hits.map(({ statement, source, score }): Hit => {
    const context = [
      statement.heading,
      source.title,
      ...source.topics.map((id) => topicNames.get(id) ?? ''),
    ].join(' ');
    return {
      statement,
      source,
      score: best === 0 ? 0 : score / best,
      coverage: coverage(questionTerms, { text: statement.text, context }, vocabulary),
    };
  });
  const due = corpus.topics
    .filter(({ id, contested }) => contested && question.topics.includes(id))
    .flatMap(({ voices }) => voices);
  return fairShare(scored, { count, due: [...new Set(due)], floor: voiceFloor, perSource });
}

function bonus(source: Source, { countries, topics }: Question, settings: RetrieveSettings): number {
  const ofTopic = topics.some((topic) => source.topics.includes(topic)) ? settings.topicBonus : 0;
  if (countries.length === 0 || source.countries.length === 0) return ofTopic;
  const ofCountry = countries.some((country) => source.countries.includes(country));
  return ofTopic + (ofCountry ? settings.countryBonus : -settings.countryBonus);
}
