import { setTimeout as wait } from 'node:timers/promises';
import { BotError } from '../errors.ts';
import type { ChatModel } from '../ports.ts';

export type Retries = {
  /** Tries beyond the first. */
  readonly times: number;
  /** The first wait at its longest; each further one may be twice as long, up to `longestMs`. */
  readonly firstMs: number;
  readonly longestMs: number;
};

/**
 * A model that is asked again when it was unavailable, after a wait of random length so that many askers do not come
 * back at once. Never after a piece has arrived: what was passed on cannot be taken back.
 */
export function withRetries(
  model: ChatModel,
  { times, firstMs, longestMs }: Retries,
  random: () => number,
): ChatModel {
  return {
    name: model.name,
    async *stream(request) {
      for (let failures = 0; ; failures += 1) {
        let begun = false;
        try {
          for await (const piece of model.stream(request)) {
            begun = true;
            yield piece;
          }
          return;
        } catch (error) {
          request.signal?.throwIfAborted();
          if (begun || failures >= times || !mayPass(error)) throw error;
        }
        const { signal } = request;
        await wait(random() * Math.min(longestMs, firstMs * 2 ** failures), undefined, { signal }).catch(() =>
          signal?.throwIfAborted(),
        );
      }
    },
  };
}

function mayPass(error: unknown): boolean {
  return error instanceof BotError && error.code === 'model-unavailable';
}
