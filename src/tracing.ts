import type { Attributes } from '@opentelemetry/api';

/** Where the OpenTelemetry API keeps what is registered with it, in every copy of its version 1. */
const registry = Symbol.for('opentelemetry.js.api.1');

/**
 * Does a step of an answer in an OpenTelemetry span. Off until an SDK is registered from outside
 * (`NODE_OPTIONS="--import ./tracing.mjs"`); until then its fifty files are not loaded. Spans hold names, counts and
 * failures' codes, never words of a question or an answer.
 */
export async function traced<Result>(
  step: string,
  work: () => Promise<Result>,
  describe?: (result: Result) => Attributes,
): Promise<Result> {
  if (!(registry in globalThis)) return work();
  const { inSpan } = await import('./spans.ts');
  return inSpan(step, work, describe);
}
