import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { growCorpus } from '../../bench/grow-corpus.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { terms } from '../../src/text/words.ts';

const shipped = await readCorpus(path.join(import.meta.dirname, '..', '..', 'corpus'));
const own = shipped.sources.flatMap(({ statements }) => statements);
const size = 2 * own.length + 100;
const { corpus, origins } = growCorpus(shipped, size);
const grown = corpus.sources.flatMap(({ statements }) => statements);

describe('growCorpus', () => {
  it('gives as many statements as asked for, each with an id of its own and a known origin', () => {
    expect(grown).toHaveLength(size);
    expect(new Set(grown.map(({ id }) => id)).size).toBe(size);
    expect(grown.every(({ id }) => own.some((statement) => statement.id === origins.get(id)))).toBe(true);
  });

  it('begins with the shipped statements as they are, and cuts them where fewer are asked for', () => {
    expect(grown.slice(0, own.length)).toEqual(own);
    expect(growCorpus(shipped, 50).corpus.sources.flatMap(({ statements }) => statements)).toEqual(
      own.slice(0, 50),
    );
  });

  it('gives the same corpus for the same size', () => {
    expect(growCorpus(shipped, size).corpus).toEqual(corpus);
  });

  it('says other things in each world', () => {
    const second = grown.slice(own.length, 2 * own.length);
    const changed = second.filter(({ text }, index) => text !== own[index]?.text);

    expect(changed.length / own.length).toBeGreaterThan(0.95);
  });

  it('keeps how frequent words are, rank by rank, though other names hold the ranks', () => {
    const profile = (statements: readonly { text: string }[]) => {
      const counts = new Map<string, number>();
      for (const { text } of statements) {
        for (const term of terms(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
      }
      return [...counts.values()].sort((one, other) => other - one);
    };
    const [ours, theirs] = [profile(own), profile(grown.slice(own.length, 2 * own.length))];

    for (const rank of [0, 10, 50, 200, 1_000]) {
      const ratio = (theirs[rank] ?? 0) / (ours[rank] ?? 1);

      expect(ratio).toBeGreaterThan(0.75);
      expect(ratio).toBeLessThan(1.33);
    }
  });
});
