import type { SearchTerm } from '../domain.ts';
import type { LexicalDocument, LexicalIndex } from '../ports.ts';
import { terms } from '../text/words.ts';

const k = 1.2;
const b = 0.75;

/** All that the search needs of some documents, as flat data that can be kept in a file. */
export type Postings = {
  readonly ids: readonly string[];
  /** How many different stems each document has. */
  readonly lengths: Uint32Array;
  readonly stems: ReadonlyMap<string, number>;
  /** Stem n stands in the documents from `starts[n]` up to `starts[n + 1]`, so often in each. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  readonly counts: Uint16Array;
};
type Hit = { readonly id: string; readonly score: number };

/**
 * BM25 over the documents, in process, in flat arrays: at 100,000 documents a tenth of the time and memory of an index
 * that keeps an object a hit. A document is as long as it has different stems, as MiniSearch counts it.
 */
export function createBm25Index(documents: readonly LexicalDocument[]): LexicalIndex {
  return searchPostings(toPostings(documents));
}

/** The same over documents that were taken apart before. */
export function searchPostings({ ids, lengths, stems, starts, documents, counts }: Postings): LexicalIndex {
  const scores = new Float64Array(ids.length);
  const touched = new Uint32Array(ids.length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const norms = Float64Array.from(lengths, (length) => k * (1 - b + (b * length) / mean));

  return {
    search(wanted, count) {
      let found = 0;
      for (const [stem, weight] of weightsOf(wanted)) {
        const known = stems.get(stem);
        if (known === undefined) continue;
        const start = starts[known] ?? 0;
        const end = starts[known + 1] ?? start;
        const length = end - start;
        const idf = Math.log(1 + (ids.length - length + 0.5) / (length + 0.5));
        for (let at = start; at < end; at += 1) {
          const document = documents[at] ?? 0;
          const often = counts[at] ?? 0;
          const gain = (weight * idf * often * (k + 1)) / (often + (norms[document] ?? 0));
          if (gain === 0) continue;
          if (scores[document] === 0) {
            touched[found] = document;
            found += 1;
          }
          scores[document] = (scores[document] ?? 0) + gain;
        }
      }
      const hits = touched.subarray(0, found);
      const best = bestOf(hits, ids, scores, count);
      for (const document of hits) scores[document] = 0;
      return best;
    },
  };
}

/** Each stem once; of several weights the last. */
function weightsOf(wanted: readonly SearchTerm[]): ReadonlyMap<string, number> {
  return new Map(wanted.map(({ stem, weight }) => [stem, weight]));
}

/** Takes the documents of an index apart. */
export function toPostings(documents: readonly LexicalDocument[]): Postings {
  const open = new Map<string, { documents: number[]; counts: number[] }>();
  const lengths = new Uint32Array(documents.length);
  let last: { readonly text: string; readonly counts: ReadonlyMap<string, number> } | undefined;
  documents.forEach(({ text }, number) => {
    // The statements of one passage follow each other with the same text: it is taken apart once.
    if (last?.text !== text) last = { text, counts: countTerms(text) };
    lengths[number] = last.counts.size;
    for (const [stem, count] of last.counts) {
      const known = open.get(stem) ?? { documents: [], counts: [] };
      known.documents.push(number);
      known.counts.push(count);
      open.set(stem, known);
    }
  });
  return { ids: documents.map(({ id }) => id), lengths, ...flatten(open) };
}

function flatten(
  open: ReadonlyMap<string, { readonly documents: readonly number[]; readonly counts: readonly number[] }>,
): Pick<Postings, 'stems' | 'starts' | 'documents' | 'counts'> {
  const stems = new Map<string, number>();
  const starts = new Uint32Array(open.size + 1);
  let total = 0;
  for (const [stem, { documents }] of open) {
    total += documents.length;
    stems.set(stem, stems.size);
    starts[stems.size] = total;
  }
  const documents = new Uint32Array(total);
  const counts = new Uint16Array(total);
  let at = 0;
  for (const one of open.values()) {
    documents.set(one.documents, at);
    counts.set(one.counts, at);
    at += one.documents.length;
  }
  return { stems, starts, documents, counts };
}

function countTerms(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const stem of terms(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** The best `count`, best first, ties by id. What cannot be among them is let go of early, not sorted. */
function bestOf(hits: Uint32Array, ids: readonly string[], scores: Float64Array, count: number): Hit[] {
  if (count <= 0) return [];
  let kept: Hit[] = [];
  let least = 0;
  for (const document of hits) {
    const score = scores[document] ?? 0;
    if (score < least) continue;
    kept.push({ id: ids[document] ?? '', score });
    if (kept.length < 4 * count) continue;
    kept = kept.sort(byScore).slice(0, count);
    least = kept.at(-1)?.score ?? 0;
  }
  return kept.sort(byScore).slice(0, count);
}

function byScore(one: Hit, other: Hit): number {
  return other.score - one.score || one.id.localeCompare(other.id);
}
