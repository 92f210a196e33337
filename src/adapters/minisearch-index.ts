import MiniSearch from 'minisearch';
import type { LexicalDocument, LexicalIndex } from '../ports.ts';
import { terms } from '../text/words.ts';

/**
 * BM25 over the documents, in process. MiniSearch multiplies a score by the number of query terms matched; that is taken
 * out again, because a term of low weight would count as much as one of full weight.
 */
export function createMiniSearchIndex(documents: readonly LexicalDocument[]): LexicalIndex {
  const index = new MiniSearch<LexicalDocument>({
    fields: ['text'],
    tokenize: rememberLast(terms),
    processTerm: (term) => term,
    searchOptions: { bm25: { k: 1.2, b: 0.75, d: 0 }, combineWith: 'OR' },
  });
  index.addAll([...documents]);
  return {
    search: (wanted, count) => {
      const weights = new Map(wanted.map(({ stem, weight }) => [stem, weight]));
      return index
        .search([...weights.keys()].join(' '), {
          tokenize: (stems) => stems.split(' ').filter((stem) => stem !== ''),
          boostTerm: (stem) => weights.get(stem) ?? 0,
        })
        .map(({ id, score, queryTerms }) => ({
          id: String(id),
          score: score / Math.max(1, queryTerms.length),
        }))
        .sort((one, other) => other.score - one.score || one.id.localeCompare(other.id))
        .slice(0, Math.max(0, count));
    },
  };
}

/** The statements of one passage follow each other with the same text: it is taken apart once. */
function rememberLast(split: (text: string) => string[]): (text: string) => string[] {
  let last: { readonly text: string; readonly parts: string[] } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, parts: split(text) };
    return last.parts;
  };
}
