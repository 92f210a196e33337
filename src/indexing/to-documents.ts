import { createHash } from 'node:crypto';
import type { Corpus } from '../domain.ts';
import type { LexicalDocument } from '../ports.ts';
import { toPassages } from './to-passages.ts';

/** One lexical document a source: all its words. */
export function toSourceDocuments(corpus: Corpus): LexicalDocument[] {
  const topicNames = new Map(corpus.topics.map(({ id, name }) => [id, name]));
  return corpus.sources.map(({ id, title, publisher, topics, statements }) => ({
    id,
    fields: {
      text: statements.map(({ text }) => text).join(' '),
      heading: '',
      title: `${title}. ${publisher}`,
      topics: topics.map((topic) => topicNames.get(topic) ?? topic).join('. '),
      neighbours: '',
    },
  }));
}

/** What the encoder is given for a statement, with a fingerprint that changes when it does. */
export type EncoderInput = { readonly id: string; readonly text: string; readonly fingerprint: string };

/** One encoder input a statement of the corpus. */
export function toEncoderInputs(corpus: Corpus): EncoderInput[] {
  return corpus.sources.flatMap(({ statements }) =>
    statements.map(({ id, text }) => ({
      id,
      text,
      fingerprint: createHash('sha256').update(text).digest('hex').slice(0, 16),
    })),
  );
}

/** One lexical document a statement: its own words, and around them its passage, heading, source and topics. */
export function toLexicalDocuments(corpus: Corpus): LexicalDocument[] {
  const topicNames = new Map(corpus.topics.map(({ id, name }) => [id, name]));
  return corpus.sources.flatMap((source) => {
    const topics = source.topics.map((id) => topicNames.get(id) ?? id).join('. ');
    const title = `${source.title}. ${source.publisher}`;
    return toPassages(source).flatMap(({ heading, statements }) =>
      statements.map(({ id, text }, index) => ({
        id,
        fields: {
          text,
          heading,
          title,
          topics,
          neighbours: [statements[index - 1]?.text ?? '', statements[index + 1]?.text ?? ''].join(' '),
        },
      })),
    );
  });
}
