import { describe, expect, it } from 'vitest';
import { withBreaker } from '../../src/chat/with-breaker.ts';
import { aRequest, createFakeChat, textOf, unavailable } from '../support/fake-chat.ts';

const breaker = { failures: 2, openMs: 1_000 };

describe('withBreaker', () => {
  it('leaves a model alone that failed so often in a row, until its time is over', async () => {
    const { model, requests } = createFakeChat([
      { throws: unavailable },
      { throws: unavailable },
      { say: 'yes' },
    ]);
    let now = 0;
    const guarded = withBreaker(model, breaker, () => now);

    await expect(textOf(guarded)).rejects.toBe(unavailable);
    await expect(textOf(guarded)).rejects.toBe(unavailable);
    await expect(textOf(guarded)).rejects.toMatchObject({ code: 'model-unavailable', message: /left alone/ });
    expect(requests).toHaveLength(2);

    now = 1_000;
    expect(await textOf(guarded)).toBe('fake: yes');
    expect(await textOf(guarded)).toBe('fake: yes');
  });

  it('is open again after a trial that fails', async () => {
    const { model, requests } = createFakeChat([{ throws: unavailable }]);
    let now = 0;
    const guarded = withBreaker(model, breaker, () => now);
    await expect(textOf(guarded)).rejects.toBe(unavailable);
    await expect(textOf(guarded)).rejects.toBe(unavailable);

    now = 1_000;
    await expect(textOf(guarded)).rejects.toBe(unavailable);
    now = 1_999;
    await expect(textOf(guarded)).rejects.toThrow('left alone');
    expect(requests).toHaveLength(3);
  });

  it('tries with one request, however many ask', async () => {
    const { model, requests } = createFakeChat([
      { throws: unavailable },
      { throws: unavailable },
      { say: 'yes' },
    ]);
    let now = 0;
    const guarded = withBreaker(model, breaker, () => now);
    await Promise.allSettled([textOf(guarded), textOf(guarded)]);
    now = 1_000;

    const results = await Promise.allSettled([textOf(guarded), textOf(guarded), textOf(guarded)]);

    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(requests).toHaveLength(3);
  });

  it('counts failures in a row only, and none that the asker caused', async () => {
    const { model } = createFakeChat([
      { throws: unavailable },
      { say: 'yes' },
      { throws: unavailable },
      { say: 'yes' },
    ]);
    const guarded = withBreaker(model, breaker, () => 0);
    await Promise.allSettled([textOf(guarded)]);
    await textOf(guarded);
    await Promise.allSettled([textOf(guarded)]);
    expect(await textOf(guarded)).toBe('fake: yes');

    const left = createFakeChat([{ throws: unavailable }]);
    const other = withBreaker(left.model, breaker, () => 0);
    const request = aRequest({ signal: AbortSignal.abort() });
    await Promise.allSettled([textOf(other, request), textOf(other, request), textOf(other, request)]);
    expect(left.requests).toHaveLength(3);
  });
});
