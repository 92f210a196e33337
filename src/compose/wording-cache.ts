/** A wording as it is kept: the model's sentence for each statement of the plan, or undefined where it was copied. */
type Wording = { readonly composer: string; readonly texts: readonly (string | undefined)[] };

type WordingCache = {
  get(key: string): Wording | undefined;
  set(key: string, wording: Wording): void;
};

/** Keeps the wordings of the last `most` requests; the one used longest ago goes first. */
export function createWordingCache(most: number): WordingCache {
  const kept = new Map<string, Wording>();
  return {
    get(key) {
      const found = kept.get(key);
      if (found) {
        kept.delete(key);
        kept.set(key, found);
      }
      return found;
    },
    set(key, wording) {
      kept.delete(key);
      kept.set(key, wording);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
  };
}
