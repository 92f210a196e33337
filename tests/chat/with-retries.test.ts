import { describe, expect, it } from 'vitest';
import { withRetries } from '../../src/chat/with-retries.ts';
import { BotError } from '../../src/errors.ts';
import { aRequest, createFakeChat, refused, textOf, unavailable } from '../support/fake-chat.ts';

const retries = { times: 2, firstMs: 1, longestMs: 2, withinMs: 10_000 };
const now = () => performance.now();

function busyFor(retryAfterMs: number): BotError {
  return new BotError('fake is busy', { code: 'model-unavailable', retryAfterMs });
}

describe('withRetries', () => {
  it('asks again what was unavailable, and gives the reply that comes', async () => {
    const { model, requests } = createFakeChat([
      { throws: unavailable },
      { throws: unavailable },
      { say: 'yes' },
    ]);

    expect(await textOf(withRetries(model, retries, Math.random, now))).toBe('fake: yes');
    expect(requests).toHaveLength(3);
  });

  it('gives up after its tries', async () => {
    const { model, requests } = createFakeChat([{ throws: unavailable }]);

    await expect(textOf(withRetries(model, retries, Math.random, now))).rejects.toBe(unavailable);
    expect(requests).toHaveLength(3);
  });

  it.each([
    ['a refusal, which would come again', { throws: refused }, refused],
    ['a reply that broke off, for it was passed on', { say: 'y', throws: unavailable }, unavailable],
  ])('does not repeat %s', async (_what, turn, failure) => {
    const { model, requests } = createFakeChat([turn]);

    await expect(textOf(withRetries(model, retries, Math.random, now))).rejects.toBe(failure);
    expect(requests).toHaveLength(1);
  });

  it('waits for a random part of a time that doubles up to its limit', async () => {
    const { model } = createFakeChat([{ throws: unavailable }]);
    const waits = { times: 3, firstMs: 40, longestMs: 60, withinMs: 10_000 };
    const start = performance.now();

    await expect(textOf(withRetries(model, waits, () => 1, now))).rejects.toBe(unavailable);
    const longest = performance.now() - start;
    await expect(textOf(withRetries(model, waits, () => 0, now))).rejects.toBe(unavailable);

    expect(longest).toBeGreaterThan(150);
    expect(performance.now() - start - longest).toBeLessThan(100);
  });

  it('does not come back before the time that the model asks for', async () => {
    const { model, requests } = createFakeChat([{ throws: busyFor(120) }, { say: 'yes' }]);
    const start = performance.now();

    expect(await textOf(withRetries(model, retries, () => 0, now))).toBe('fake: yes');

    expect(performance.now() - start).toBeGreaterThanOrEqual(115);
    expect(requests).toHaveLength(2);
  });

  it('gives up at once when the model asks for more time than is left', async () => {
    const busy = busyFor(20_000);
    const { model, requests } = createFakeChat([{ throws: busy }, { say: 'yes' }]);
    const start = performance.now();

    await expect(textOf(withRetries(model, retries, () => 0, now))).rejects.toBe(busy);

    expect(performance.now() - start).toBeLessThan(1_000);
    expect(requests).toHaveLength(1);
  });

  it('ends its wait when the asker gives up', async () => {
    const { model, requests } = createFakeChat([{ throws: unavailable }]);
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('the asker left')), 5);

    const reply = textOf(
      withRetries(model, { times: 1, firstMs: 60_000, longestMs: 60_000, withinMs: 100_000 }, () => 1, now),
      aRequest({ signal: stop.signal }),
    );

    await expect(reply).rejects.toThrow('the asker left');
    expect(requests).toHaveLength(1);
  });
});
