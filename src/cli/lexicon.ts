import { type Postings, toPostings } from '../adapters/bm25-index.ts';
import type { Corpus } from '../domain.ts';
import {
  passageDocuments,
  questionDocuments,
  sourceDocuments,
  statementDocuments,
} from '../indexing/to-documents.ts';
import { learnWording, type Wording } from '../retrieve/wording-odds.ts';
import { countWords } from '../text/speller.ts';
import { countTerms, type TermCounts } from '../text/vocabulary.ts';

/** What the words of a corpus come to: plain data, made once for a corpus. */
export type Lexicon = {
  readonly postings: Readonly<Record<'statement' | 'passage' | 'source' | 'question', Postings>>;
  readonly terms: TermCounts;
  readonly wording: Wording;
  /** For the speller. */
  readonly words: ReadonlyMap<string, number>;
};

const made = new WeakMap<Corpus, Lexicon>();

/** The lexicon of a corpus, worked out where it is not known. */
export function lexiconOf(corpus: Corpus): Lexicon {
  const lexicon = made.get(corpus) ?? makeLexicon(corpus);
  made.set(corpus, lexicon);
  return lexicon;
}

/** Spares `lexiconOf` the work for a corpus whose lexicon was kept. */
export function rememberLexicon(corpus: Corpus, lexicon: Lexicon): void {
  made.set(corpus, lexicon);
}

function makeLexicon(corpus: Corpus): Lexicon {
  const statements = statementDocuments(corpus);
  const questions = questionDocuments(corpus);
  const texts = statements.map(({ text }) => text);
  return {
    postings: {
      statement: toPostings(statements),
      passage: toPostings(passageDocuments(corpus)),
      source: toPostings(sourceDocuments(corpus)),
      question: toPostings(questions),
    },
    terms: countTerms(texts),
    wording: learnWording(answeredQuestions(corpus), corpus.gaps),
    words: countWords([
      ...texts,
      ...questions.map(({ text }) => text),
      ...corpus.sources.map(({ title }) => title),
      ...wordings(corpus),
    ]),
  };
}

/** Those that a statement answers, and those that a dossier does. */
function answeredQuestions({ sources, dossiers }: Corpus): string[] {
  return [
    ...sources.flatMap(({ statements }) => statements.flatMap(({ questions }) => questions)),
    ...dossiers.flatMap(({ questions }) => questions),
  ];
}

/** The topics' own words, twice each so that the speller trusts them. */
function wordings({ topics }: Corpus): string[] {
  return topics.flatMap(({ name, names, variants }) => {
    const texts = [name, ...names, ...variants.map(({ term }) => term)];
    return [...texts, ...texts];
  });
}
