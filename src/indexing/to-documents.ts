import { createHash } from 'node:crypto';
import type { Corpus, Source } from '../domain.ts';
import type { LexicalDocument } from '../ports.ts';
import { questionId } from '../text/question-id.ts';
import { toPassages } from './to-passages.ts';

/** What the encoder is given for a statement, with a fingerprint that changes when it does. */
export type EncoderInput = { readonly id: string; readonly text: string; readonly fingerprint: string };

/**
 * One encoder input a statement of the corpus, and one for the first of its questions, the plain one: the others are
 * found by their words, and to embed them all would double the time of the first index.
 */
export function toEncoderInputs(corpus: Corpus): EncoderInput[] {
  const plain = questionDocuments(corpus).filter(({ id }) => id.endsWith(questionId('', 0)));
  return [...statementDocuments(corpus), ...plain].map(({ id, text }) => ({
    id,
    text,
    fingerprint: createHash('sha256').update(text).digest('hex').slice(0, 16),
  }));
}

/** One lexical document a statement: its own words. */
export function statementDocuments(corpus: Corpus): LexicalDocument[] {
  return corpus.sources.flatMap(({ statements }) => statements.map(({ id, text }) => ({ id, text })));
}

/** One lexical document a reader's question. */
export function questionDocuments(corpus: Corpus): LexicalDocument[] {
  return corpus.sources.flatMap(({ statements }) =>
    statements.flatMap(({ id, questions }) =>
      questions.map((text, index) => ({ id: questionId(id, index), text })),
    ),
  );
}

/** One lexical document a statement again, this time with the words of its whole passage, heading and title. */
export function passageDocuments(corpus: Corpus): LexicalDocument[] {
  return corpus.sources.flatMap((source) =>
    toPassages(source).flatMap(({ heading, statements }) => {
      const text = [...statements.map((statement) => statement.text), heading, titleOf(source)].join(' ');
      return statements.map(({ id }) => ({ id, text }));
    }),
  );
}

/** One lexical document a source: all its words, its title counted twice, and the names of its topics. */
export function sourceDocuments({ sources, topics }: Corpus): LexicalDocument[] {
  const names = new Map(topics.map(({ id, name }) => [id, name]));
  return sources.map((source) => {
    const about = source.topics.map((id) => names.get(id) ?? id);
    const said = source.statements.map(({ text }) => text);
    return { id: source.id, text: [...said, titleOf(source), titleOf(source), ...about].join(' ') };
  });
}

function titleOf({ title, publisher }: Source): string {
  return `${title}. ${publisher}`;
}
