import { setTimeout as delay } from 'node:timers/promises';
import { BotError } from '../errors.ts';
import type { VectorIndex } from '../ports.ts';

/** Milliseconds before each further try: a server that was started again answers within a second or two. */
const pauses = [0, 500, 1_500, 3_000] as const;

type Options = {
  /** Opens the index anew, starting its server where that is ours to do. */
  readonly reopen: () => Promise<VectorIndex>;
  readonly onReopened: () => void;
  readonly wait?: (ms: number) => Promise<unknown>;
};

/**
 * An index that is opened again when its server went away, so that a question only waits. For reading: what is written
 * goes to the server that is there, and fails with it.
 */
export function reopeningIndex(
  first: VectorIndex,
  { reopen, onReopened, wait = delay }: Options,
): VectorIndex {
  let current = first;
  let opening: Promise<VectorIndex> | undefined;

  // All who meet the same dead server wait for one new one.
  const replaced = (dead: VectorIndex): Promise<VectorIndex> => {
    if (current !== dead) return Promise.resolve(current);
    opening ??= reopen()
      .then((opened) => {
        current = opened;
        onReopened();
        return opened;
      })
      .finally(() => {
        opening = undefined;
      });
    return opening;
  };
  const persist = async <T>(read: (index: VectorIndex) => Promise<T>): Promise<T> => {
    for (let tries = 0; ; tries += 1) {
      const index = current;
      try {
        return await read(index);
      } catch (error) {
        const pause = pauses[tries];
        if (pause === undefined || !isGone(error)) throw error;
        await wait(pause);
        await replaced(index).catch((failure: unknown) => {
          if (!isGone(failure)) throw failure;
        });
      }
    }
  };
  return {
    fingerprints: () => persist((index) => index.fingerprints()),
    count: () => persist((index) => index.count()),
    nearest: (vector, count) => persist((index) => index.nearest(vector, count)),
    upsert: (records) => current.upsert(records),
    remove: (ids) => current.remove(ids),
  };
}

function isGone(error: unknown): boolean {
  return error instanceof BotError && error.code === 'index-unavailable';
}
