/** At most so many at once; the others wait their turn, in order, and let what came in meanwhile be handled between two. */
export function createAtOnce(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  // A place is handed on, so that nobody who comes in between takes it.
  const next = () => {
    const first = waiting.shift();
    if (first) first();
    else running -= 1;
  };
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      await new Promise((resolve) => setImmediate(resolve));
      return await work();
    } finally {
      next();
    }
  };
}
