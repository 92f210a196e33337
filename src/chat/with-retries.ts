import { setTimeout as wait } from 'node:timers/promises';
import { BotError } from '../errors.ts';
import type { ChatModel } from '../ports.ts';

export type Retries = {
  /** Tries beyond the first. */
  readonly times: number;
  /** The first wait at its longest; each further one may be twice as long, up to `longestMs`. */
  readonly firstMs: number;
  readonly longestMs: number;
  /** A wait that would not end within this, counted from the first try, is not begun. */
  readonly withinMs: number;
};

/**
 * A model that is asked again when it was unavailable, after a wait of random length so that many askers do not come
 * back at once, and never before the time that the model itself has asked for. Never after a piece has arrived: what was
 * passed on cannot be taken back.
 */
export function withRetries(
  model: ChatModel,
  { times, firstMs, longestMs, withinMs }: Retries,
  random: () => number,
  now: () => number,
): ChatModel {
  return {
    name: model.name,
    async *stream(request) {
      const start = now();
      for (let failures = 0; ; failures += 1) {
        let begun = false;
        let waitMs = random() * Math.min(longestMs, firstMs * 2 ** failures);
        try {
          for await (const piece of model.stream(request)) {
            begun = true;
            yield piece;
          }
          return;
        } catch (error) {
          request.signal?.throwIfAborted();
          if (begun || failures >= times || !mayPass(error)) throw error;
          waitMs += error.retryAfterMs ?? 0;
          if (now() - start + waitMs >= withinMs) throw error;
        }
        const { signal } = request;
        await wait(waitMs, undefined, { signal }).catch(() => signal?.throwIfAborted());
      }
    },
  };
}

function mayPass(error: unknown): error is BotError {
  return error instanceof BotError && error.code === 'model-unavailable';
}
