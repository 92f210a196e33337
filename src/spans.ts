import { type Attributes, type Span, SpanStatusCode, trace } from '@opentelemetry/api';

/** Does a step in a span, which ends with it. */
export function inSpan<Result>(
  step: string,
  work: () => Promise<Result>,
  describe?: (result: Result) => Attributes,
): Promise<Result> {
  return trace.getTracer('aide-memoire').startActiveSpan(step, async (span) => {
    try {
      const result = await work();
      if (describe && span.isRecording()) span.setAttributes(describe(result));
      return result;
    } catch (error) {
      fail(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** A span for work that comes in pieces; whoever starts it ends it. */
export function startSpan(step: string): Span {
  return trace.getTracer('aide-memoire').startSpan(step);
}

/** Marks a span as failed, by the kind of failure: its message may quote what somebody asked. */
export function fail(span: Span, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : kind;
  span.setStatus({ code: SpanStatusCode.ERROR, message: code });
}
