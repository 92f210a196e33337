import { createCache } from '../text/cache.ts';

/** The same work for the same words is done once; what failed is tried again. The last `most` results are kept. */
export function onceEach<Result>(
  work: (asked: string) => Promise<Result>,
  most: number,
): (asked: string) => Promise<Result> {
  const kept = createCache<{ readonly result: Promise<Result> }>(most);
  return (asked) => {
    const before = kept.get(asked);
    if (before) return before.result;
    const result = work(asked);
    kept.set(asked, { result });
    result.catch(() => kept.drop(asked));
    return result;
  };
}
