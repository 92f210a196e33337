import type { ChatModel } from '../ports.ts';
import { fail, startSpan } from '../spans.ts';

/** A model each of whose requests is a span, with the tokens that it used. */
export function withTracing(model: ChatModel): ChatModel {
  return {
    name: model.name,
    async *stream(request) {
      const span = startSpan('chat');
      span.setAttribute('gen_ai.request.model', model.name);
      try {
        for await (const piece of model.stream(request)) {
          if ('usage' in piece) {
            span.setAttribute('gen_ai.usage.input_tokens', piece.usage.inputTokens);
            span.setAttribute('gen_ai.usage.output_tokens', piece.usage.outputTokens);
          }
          yield piece;
        }
      } catch (error) {
        fail(span, error);
        throw error;
      } finally {
        span.end();
      }
    },
  };
}
