import type { AnswerDeps } from '../src/answer.ts';
import { pipelineDeps } from '../src/cli/open.ts';
import type { OpenIndex } from '../src/cli/open-index.ts';
import { settings } from '../src/config.ts';
import type { Corpus } from '../src/domain.ts';
import { statementOf } from '../src/text/question-id.ts';
import { createNeutraliser } from '../src/understand/variants.ts';
import { ungathered, type Variant, whole } from './variants.ts';

/** The whole of retrieval with one thing taken out or turned up; the relevance model stays as it was fitted. */
export function withoutVariants(index: OpenIndex, deps: AnswerDeps): Variant[] {
  const { corpus, retrieval } = deps;
  const { weights } = retrieval;
  const weighing = (name: string, other: Partial<typeof weights>) =>
    whole(name, { ...deps, retrieval: { ...retrieval, weights: { ...weights, ...other } } });
  const bare = corpus.topics.map((topic) => ({ ...topic, variants: [] }));
  return [
    whole('without readers’ questions', withoutQuestions(index)),
    whole('without dossiers', ungathered({ ...deps, dossiers: () => new Map() })),
    whole('nothing drawn forward', ungathered(deps)),
    whole('without the variants of topics', { ...deps, neutralise: createNeutraliser(bare) }),
    whole('without topics', { ...deps, neutralise: createNeutraliser([]) }),
    whole('without short names spelt out', { ...deps, spellOut: (text) => text }),
    whole('without everyday wordings', {
      ...deps,
      everyday: (text) => ({ text, same: new Map(), near: new Map() }),
    }),
    whole('without spelling put right', { ...deps, spell: () => undefined }),
    weighing('words of the passage × 0', { passage: 0 }),
    weighing('words of the passage × 2', { passage: 2 * weights.passage }),
    weighing('title, topics and words of the source × 0', { source: 0 }),
    weighing('title, topics and words of the source × 2', { source: 2 * weights.source }),
    weighing('sense × 0', { meaning: 0, questionMeaning: 0 }),
    weighing('sense × 2', { meaning: 2 * weights.meaning, questionMeaning: 2 * weights.questionMeaning }),
    weighing('words of the statement × 2', { statement: 2 * weights.statement }),
  ];
}

/** The deps over a corpus that has no readers' questions; their vectors are passed over. */
function withoutQuestions(index: OpenIndex): AnswerDeps {
  const corpus: Corpus = {
    ...index.corpus,
    sources: index.corpus.sources.map((source) => ({
      ...source,
      statements: source.statements.map((statement) => ({ ...statement, questions: [] })),
    })),
  };
  const { vectors } = index;
  const nearest: typeof vectors.nearest = async (vector, count) =>
    (await vectors.nearest(vector, 4 * count))
      .filter(({ id }) => !statementOf(id).isQuestion)
      .slice(0, count);
  return {
    ...pipelineDeps({ ...index, corpus, vectors: { ...vectors, nearest } }),
    settings: settings.answer,
    now: () => 0,
  };
}
