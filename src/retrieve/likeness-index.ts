import type { SearchTerm } from '../domain.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { totalOf } from './likeness.ts';

/** 0 to 1, by the place of each text that shares a word with what is wanted: their likeness, as `likeness` has it. */
export type LikenessIndex = (wanted: readonly SearchTerm[]) => ReadonlyMap<number, number>;

/** Holds many texts so that only those that share a word are looked at. */
export function createLikenessIndex(texts: readonly string[], vocabulary: Vocabulary): LikenessIndex {
  const holders = new Map<string, number[]>();
  const totals = texts.map((text, at) => {
    const stems = stemsOf(text);
    for (const stem of stems) {
      const known = holders.get(stem);
      if (known) known.push(at);
      else holders.set(stem, [at]);
    }
    return totalOf(stems, vocabulary);
  });
  return (wanted) => {
    const shared = new Map<number, number>();
    let own = 0;
    for (const { stem, weight, same = [] } of wanted) {
      const weighs = weight * vocabulary.weight(stem);
      own += weighs;
      const stems = same.length === 0 ? [stem] : [...new Set([stem, ...same])];
      const found =
        stems.length === 1
          ? (holders.get(stem) ?? [])
          : new Set(stems.flatMap((one) => holders.get(one) ?? []));
      for (const at of found) shared.set(at, (shared.get(at) ?? 0) + weighs);
    }
    for (const [at, weighs] of shared) {
      const both = own + (totals[at] ?? 0);
      shared.set(at, both === 0 ? 0 : (2 * weighs) / both);
    }
    return shared;
  };
}
