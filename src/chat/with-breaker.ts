import { BotError } from '../errors.ts';
import type { ChatModel } from '../ports.ts';

export type Breaker = {
  /** So many failures in a row open it. */
  readonly failures: number;
  /** While it is open nothing is asked; after that one request tries. */
  readonly openMs: number;
};

/** A model that is left alone for a while after it has failed several times in a row, so that no answer waits for it. */
export function withBreaker(model: ChatModel, { failures, openMs }: Breaker, now: () => number): ChatModel {
  let failed = 0;
  let opened = 0;
  let trying = false;
  return {
    name: model.name,
    async *stream(request) {
      const isTrial = failed >= failures;
      if (isTrial && (trying || now() - opened < openMs)) {
        throw new BotError(`${model.name} failed ${failed} times in a row and is left alone for a while`, {
          code: 'model-unavailable',
        });
      }
      trying = isTrial;
      try {
        for await (const piece of model.stream(request)) {
          failed = 0;
          yield piece;
        }
      } catch (error) {
        if (!request.signal?.aborted) {
          failed += 1;
          opened = now();
        }
        throw error;
      } finally {
        if (isTrial) trying = false;
      }
    },
  };
}
