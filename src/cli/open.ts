import { searchPostings } from '../adapters/bm25-index.ts';
import { createEnglishWords } from '../adapters/english-words.ts';
import { type AnswerDeps, type Answerer, createAnswerer } from '../answer.ts';
import { type Checker, createChecker } from '../check/create-checker.ts';
import { settings } from '../config.ts';
import type { Meter } from '../ports.ts';
import { createDossierFinder } from '../retrieve/dossier-finder.ts';
import { createGapFinder } from '../retrieve/gap-finder.ts';
import type { RetrieveDeps } from '../retrieve/retrieve.ts';
import { createWordingOdds } from '../retrieve/wording-odds.ts';
import { spellFrom } from '../text/speller.ts';
import { weighTerms } from '../text/vocabulary.ts';
import { createEveryday } from '../understand/everyday.ts';
import { createSpellOut } from '../understand/spell-out.ts';
import type { UnderstandDeps } from '../understand/understand.ts';
import { createNeutraliser } from '../understand/variants.ts';
import { lexiconOf } from './lexicon.ts';
import type { OpenIndex } from './open-index.ts';

/** Everything that understanding and retrieval need, over an open index. */
export function pipelineDeps({ corpus, embedder, vectors }: OpenIndex): RetrieveDeps & UnderstandDeps {
  const { postings, terms, wording, words } = lexiconOf(corpus);
  const vocabulary = weighTerms(terms);
  return {
    corpus,
    embedder,
    vectors,
    statements: new Map(
      corpus.sources.flatMap((source) =>
        source.statements.map((statement) => [statement.id, { statement, source }]),
      ),
    ),
    lexical: {
      statement: searchPostings(postings.statement),
      passage: searchPostings(postings.passage),
      source: searchPostings(postings.source),
      question: searchPostings(postings.question),
    },
    vocabulary,
    dossiers: createDossierFinder(corpus.dossiers, vocabulary),
    gaps: createGapFinder(corpus.gaps, vocabulary),
    wording: createWordingOdds(wording),
    retrieval: settings.retrieval,
    neutralise: createNeutraliser(corpus.topics),
    spellOut: createSpellOut(corpus.acronyms),
    everyday: createEveryday(corpus.everyday, vocabulary.has),
    spell: spellFrom(words, createEnglishWords()),
  };
}

type Extras = Pick<AnswerDeps, 'compose' | 'rephrase'> & { readonly meter?: Meter };

/** The answerer of design.md over an open index; what a model does comes from `openAssistance`, without one the corpus is copied. */
export function openAnswerer(index: OpenIndex, extras: Extras = {}): Answerer {
  const now = () => performance.now();
  return createAnswerer({ ...pipelineDeps(index), settings: settings.answer, ...extras, now });
}

/** The claim check over an open index. */
export function openChecker(index: OpenIndex): Checker {
  return createChecker({
    ...pipelineDeps(index),
    settings: settings.check,
    isWord: createEnglishWords(),
    now: () => performance.now(),
  });
}
