import { BotError } from '../errors.ts';
import type { ChatModel } from '../ports.ts';

export type Deadlines = {
  /** Until the first piece of the reply. */
  readonly firstMs: number;
  /** Between two pieces. */
  readonly betweenMs: number;
};

/** A model whose silence ends: the request is cancelled, and counts as `model-unavailable`. */
export function withDeadlines(model: ChatModel, { firstMs, betweenMs }: Deadlines): ChatModel {
  return {
    name: model.name,
    async *stream(request) {
      const silence = new AbortController();
      const signal = request.signal ? AbortSignal.any([request.signal, silence.signal]) : silence.signal;
      const pieces = model.stream({ ...request, signal })[Symbol.asyncIterator]();
      let within = firstMs;
      try {
        for (;;) {
          const timer = setTimeout(() => silence.abort(tooSlow(model.name, within)), within);
          const next = await unlessAborted(pieces.next(), signal).finally(() => clearTimeout(timer));
          if (next.done) return;
          yield next.value;
          within = betweenMs;
        }
      } finally {
        silence.abort();
        void pieces.return?.()?.catch(() => undefined);
      }
    },
  };
}

/** A vendor may be slow to notice that it was cancelled; whoever waits for it is not. */
function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function tooSlow(name: string, ms: number): BotError {
  return new BotError(`${name} sent nothing for ${ms} ms; ask again, or raise OPENAI_TIMEOUT`, {
    code: 'model-unavailable',
  });
}
