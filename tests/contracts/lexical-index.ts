import { describe, expect, it } from 'vitest';
import type { SearchTerm } from '../../src/domain.ts';
import type { LexicalDocument, LexicalIndex } from '../../src/ports.ts';

/** What every LexicalIndex promises. */
export function lexicalIndexContract(
  name: string,
  create: (documents: readonly LexicalDocument[]) => LexicalIndex,
): void {
  describe(`${name} as a LexicalIndex`, () => {
    it('finds a document by the stem of one of its words', () => {
      const index = create([document('owls', 'Sleeping owls'), document('other', 'Harbours')]);

      expect(ids(index, ['owl'])).toEqual(['owls']);
    });

    it('puts the document first that holds the rarer word', () => {
      const index = create([
        document('common', 'harbour harbour fees'),
        document('rare', 'harbour owl fees'),
        document('third', 'harbour quay fees'),
      ]);

      expect(ids(index, ['harbour', 'owl'])[0]).toBe('rare');
    });

    it('counts a term by its weight', () => {
      const index = create([document('harbours', 'harbour'), document('owls', 'owl')]);
      const first = (harbour: number, owl: number) =>
        index.search(
          [
            { stem: 'harbour', weight: harbour },
            { stem: 'owl', weight: owl },
          ],
          1,
        )[0]?.id;

      expect(first(1, 0.2)).toBe('harbours');
      expect(first(0.2, 1)).toBe('owls');
    });

    it('adds up what the terms count alone', () => {
      const index = create([document('both', 'owl harbour'), document('one', 'owl quay')]);
      const score = (...terms: SearchTerm[]) => index.search(terms, 1)[0]?.score ?? 0;
      const owl = { stem: 'owl', weight: 1 };
      const harbour = { stem: 'harbour', weight: 0.1 };

      const together = score(owl, harbour);

      expect(together).toBeGreaterThan(score(owl));
      expect(together).toBeCloseTo(score(owl) + score(harbour), 6);
    });

    it('gives hits best first, ties by id, none with a negative score', () => {
      const index = create([
        document('c', 'owl'),
        document('a', 'owl'),
        document('b', 'owl'),
        document('best', 'owl owl'),
      ]);

      const hits = index.search([{ stem: 'owl', weight: 1 }], 10);

      expect(hits.map(({ id }) => id)).toEqual(['best', 'a', 'b', 'c']);
      expect(hits.every(({ score }) => score >= 0)).toBe(true);
    });

    it('gives at most as many hits as asked for', () => {
      const index = create(['a', 'b', 'c'].map((id) => document(id, 'owl')));

      expect(ids(index, ['owl'], 0)).toEqual([]);
      expect(ids(index, ['owl'], 2)).toEqual(['a', 'b']);
    });

    it('finds nothing for no terms, for a word nobody uses and in an empty index', () => {
      const index = create([document('a', 'owl')]);

      expect(ids(index, [])).toEqual([]);
      expect(ids(index, ['harbour'])).toEqual([]);
      expect(ids(create([]), ['owl'])).toEqual([]);
    });

    it('finds whole stems only', () => {
      const index = create([document('a', 'bowling')]);

      expect(ids(index, ['owl', 'bow', 'bowlings'])).toEqual([]);
    });
  });
}

function document(id: string, text: string): LexicalDocument {
  return { id, text };
}

function ids(index: LexicalIndex, stems: readonly string[], count = 10): string[] {
  return index
    .search(
      stems.map((stem) => ({ stem, weight: 1 })),
      count,
    )
    .map(({ id }) => id);
}
