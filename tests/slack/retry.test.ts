import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { createSend } from '../../src/slack/retry.ts';
import { keptLog } from '../support/slack-bot.ts';

const settings = { attempts: 3, firstWaitMs: 100, longestWaitMs: 30_000 };

/** A call that fails with each of the errors in turn and then succeeds; with the waits between. */
function failing(errors: readonly unknown[]) {
  const waits: number[] = [];
  let calls = 0;
  const send = createSend(settings, keptLog(), (ms) => Promise.resolve(void waits.push(ms)));
  const call = () => {
    const error = errors[calls];
    calls += 1;
    return error === undefined ? Promise.resolve('done') : Promise.reject(error);
  };
  return { send, call, waits, calls: () => calls };
}

const unwell = new webApi.WebAPIHTTPError(503, 'Service Unavailable', {});
const unsent = new webApi.WebAPIRequestError(Object.assign(new Error('no'), { code: 'ECONNREFUSED' }));
const unknown = new webApi.WebAPIRequestError(Object.assign(new Error('no'), { code: 'ECONNRESET' }));

describe('createSend', () => {
  it('waits as long as Slack asks for', async () => {
    const { send, call, waits } = failing([new webApi.WebAPIRateLimitedError(7)]);

    await expect(send('chat.postMessage', call)).resolves.toBe('done');
    expect(waits[0]).toBeGreaterThanOrEqual(7_000);
    expect(waits[0]).toBeLessThan(7_500);
  });

  it.each([
    ['a 503', unwell],
    ['a refused connection', unsent],
  ])('tries again after %s, later each time, and gives up in the end', async (_what, error) => {
    const { send, call, waits, calls } = failing([error, error, error, error]);

    await expect(send('chat.postMessage', call)).rejects.toBe(error);
    expect(calls()).toBe(3);
    expect(waits[1]).toBeGreaterThan(waits[0] ?? 0);
  });

  it('sends again what may have arrived only when doing it twice comes to the same', async () => {
    const once = failing([unknown]);
    const twice = failing([unknown]);

    await expect(once.send('chat.postMessage', once.call)).rejects.toBe(unknown);
    await expect(twice.send('chat.update', twice.call, { repeatable: true })).resolves.toBe('done');
    expect(once.calls()).toBe(1);
  });

  it.each([
    ['a pause longer than anybody waits', new webApi.WebAPIRateLimitedError(31)],
    ['a refusal', new webApi.WebAPIPlatformError({ ok: false, error: 'channel_not_found' })],
    ['a request that is at fault', new webApi.WebAPIHTTPError(404, 'Not Found', {})],
    ['a fault of our own', new TypeError('x is undefined')],
  ])('does not try again after %s', async (_what, error) => {
    const { send, call, calls } = failing([error]);

    await expect(send('chat.postMessage', call)).rejects.toBe(error);
    expect(calls()).toBe(1);
  });
});
