import MiniSearch from 'minisearch';
import type { LexicalDocument, LexicalField, LexicalIndex } from '../ports.ts';
import { terms } from '../text/words.ts';

/** How much a match in each field counts beside one in the statement's own words. */
export type FieldWeights = Readonly<Record<LexicalField, number>>;

const fields: readonly LexicalField[] = ['text', 'heading', 'title', 'topics', 'neighbours'];

/** BM25 over the documents, in process; a field of weight 0 is left out. */
export function createMiniSearchIndex(
  documents: readonly LexicalDocument[],
  weights: FieldWeights,
): LexicalIndex {
  const used = fields.filter((field) => weights[field] > 0);
  const index = new MiniSearch<LexicalDocument>({
    fields: [...used],
    extractField: (document, field) => {
      const found = fields.find((name) => name === field);
      return found ? document.fields[found] : document.id;
    },
    tokenize: terms,
    processTerm: (term) => term,
    searchOptions: { boost: { ...weights }, bm25: { k: 1.2, b: 0.75, d: 0 }, combineWith: 'OR' },
  });
  index.addAll([...documents]);
  return {
    search: (wanted, count) => {
      const weights = new Map(wanted.map(({ stem, weight }) => [stem, weight]));
      return index
        .search([...weights.keys()].join(' '), {
          tokenize: (stems) => stems.split(' '),
          boostTerm: (stem) => weights.get(stem) ?? 0,
        })
        .map(({ id, score }) => ({ id: String(id), score }))
        .sort((one, other) => other.score - one.score || one.id.localeCompare(other.id))
        .slice(0, Math.max(0, count));
    },
  };
}
