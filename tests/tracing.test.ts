import { type Span, type SpanStatus, type Tracer, trace } from '@opentelemetry/api';
import { afterEach, describe, expect, it } from 'vitest';
import { withTracing } from '../src/chat/with-tracing.ts';
import { traced } from '../src/tracing.ts';
import { createFakeChat, refused, textOf } from './support/fake-chat.ts';

type Seen = { name: string; attributes: Record<string, unknown>; status?: SpanStatus; ended: boolean };

/** Registers a tracer that notes its spans. */
function watchSpans(): Seen[] {
  const seen: Seen[] = [];
  const begin = (name: string): Span => {
    const noted: Seen = { name, attributes: {}, ended: false };
    seen.push(noted);
    const unset = () => {
      throw new Error('not set');
    };
    const span: Span = {
      spanContext: unset,
      setAttribute: (key, value) => {
        noted.attributes[key] = value;
        return span;
      },
      setAttributes: (values) => {
        Object.assign(noted.attributes, values);
        return span;
      },
      addEvent: unset,
      addLink: unset,
      addLinks: unset,
      setStatus: (status) => {
        noted.status = status;
        return span;
      },
      updateName: unset,
      end: () => {
        noted.ended = true;
      },
      isRecording: () => true,
      recordException: unset,
    };
    return span;
  };
  const tracer: Tracer = {
    startSpan: begin,
    startActiveSpan: (name: string, work: unknown) => {
      if (typeof work !== 'function') throw new Error('not set');
      return work(begin(name));
    },
  };
  trace.setGlobalTracerProvider({ getTracer: () => tracer });
  return seen;
}

afterEach(() => trace.disable());

describe('traced', () => {
  it('gives the result of a step, and makes no span while no SDK is registered', async () => {
    expect(await traced('retrieve', async () => 7)).toBe(7);
  });

  it('describes a step that ends well', async () => {
    const seen = watchSpans();

    await traced(
      'answer',
      async () => 'extract',
      (composer) => ({ composer }),
    );

    expect(seen).toEqual([{ name: 'answer', attributes: { composer: 'extract' }, ended: true }]);
  });

  it('tells a failure by its code, never by its words', async () => {
    const seen = watchSpans();

    await expect(traced('answer', () => Promise.reject(refused))).rejects.toBe(refused);

    expect(seen).toEqual([
      { name: 'answer', attributes: {}, status: { code: 2, message: 'model-refused' }, ended: true },
    ]);
  });
});

describe('withTracing', () => {
  it('makes a span a request, ended also when its reader stops early', async () => {
    const seen = watchSpans();
    const model = withTracing(createFakeChat([{ say: 'yes' }, { say: 'y', hangs: true }]).model);

    await textOf(model);
    for await (const _piece of model.stream({ messages: [], schema: {}, mostTokens: 1 })) break;

    expect(seen).toEqual(
      [1, 2].map(() => ({ name: 'chat', attributes: { 'gen_ai.request.model': 'fake' }, ended: true })),
    );
  });
});
