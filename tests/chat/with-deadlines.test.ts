import { describe, expect, it } from 'vitest';
import { withDeadlines } from '../../src/chat/with-deadlines.ts';
import { aRequest, createFakeChat, textOf } from '../support/fake-chat.ts';

describe('withDeadlines', () => {
  it.each([
    ['says nothing', { hangs: true as const }, 30],
    ['falls silent', { say: 'y', hangs: true as const }, 60],
  ])('ends a request to a model that %s, with the setting to mend', async (_what, turn, ms) => {
    const { model, requests } = createFakeChat([turn]);

    const reply = textOf(withDeadlines(model, { firstMs: 30, betweenMs: 60 }));

    await expect(reply).rejects.toMatchObject({
      code: 'model-unavailable',
      message: `fake sent nothing for ${ms} ms; ask again, or raise OPENAI_TIMEOUT`,
    });
    expect(requests[0]?.signal?.aborted).toBe(true);
  });

  it('ends at once when the asker gives up, though the model does not notice', async () => {
    const { model } = createFakeChat([{ hangs: true }]);
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('the asker left')), 5);

    const reply = textOf(
      withDeadlines(model, { firstMs: 60_000, betweenMs: 1 }),
      aRequest({ signal: stop.signal }),
    );

    await expect(reply).rejects.toThrow('the asker left');
  });

  it('ends the request when its reader has read enough', async () => {
    const { model, requests } = createFakeChat([{ say: 'y', hangs: true }]);

    for await (const _piece of withDeadlines(model, { firstMs: 1_000, betweenMs: 1_000 }).stream(aRequest()))
      break;

    expect(requests[0]?.signal?.aborted).toBe(true);
  });
});
