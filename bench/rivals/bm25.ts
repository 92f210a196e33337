import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import type { Corpus } from '../../src/domain.ts';
import { stopWords } from '../../src/text/words.ts';
import { type Rival, withTurns } from './rival.ts';

/** Textbook BM25 over the statements: k1 1.2, b 0.75, Porter stemming, stop words, nothing of this subject. */
export function createPlainBm25(corpus: Corpus, count: number): Rival {
  const documents = corpus.sources.flatMap(({ statements }) =>
    statements.map(({ id, text }) => ({ id, text })),
  );
  const lengths = new Map(documents.map(({ id, text }) => [id, text.length]));
  const index = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
    processTerm: (word) => (stopWords.has(word) ? null : stemmer(word)),
    searchOptions: { bm25: { k: 1.2, b: 0.75, d: 0 }, combineWith: 'OR' },
  });
  index.addAll(documents);
  return {
    name: `BM25, top ${count}`,
    about: 'MiniSearch over the statements, k1 1.2, b 0.75, Porter stemming, stop words',
    search: async (question) =>
      index
        .search(withTurns(question))
        // MiniSearch multiplies by the number of words matched; BM25 does not.
        .map(({ id, score, queryTerms }) => ({
          id: String(id),
          score: score / Math.max(1, queryTerms.length),
        }))
        .sort((one, other) => other.score - one.score || one.id.localeCompare(other.id))
        .slice(0, count)
        .map(({ id }) => ({ id, statements: [id], characters: lengths.get(id) ?? 0 })),
  };
}
