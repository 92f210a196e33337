import type { ChatModel } from '../ports.ts';

/** A model with a second one behind it that is asked when the first fails before it has said anything. */
export function withFallback(model: ChatModel, second: ChatModel): ChatModel {
  return {
    name: model.name,
    async *stream(request) {
      let begun = false;
      try {
        for await (const piece of model.stream(request)) {
          begun = true;
          yield piece;
        }
        return;
      } catch (error) {
        request.signal?.throwIfAborted();
        if (begun) throw error;
      }
      yield* second.stream(request);
    },
  };
}
