type Cache<Value> = {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  drop(key: string): void;
};

/** Keeps the last `most` values; the one used longest ago goes first. */
export function createCache<Value extends object>(most: number): Cache<Value> {
  const kept = new Map<string, Value>();
  return {
    get(key) {
      const found = kept.get(key);
      if (found) {
        kept.delete(key);
        kept.set(key, found);
      }
      return found;
    },
    drop(key) {
      kept.delete(key);
    },
    set(key, value) {
      kept.delete(key);
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
  };
}
