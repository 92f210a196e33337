import { describe, expect, it } from 'vitest';
import { withFallback } from '../../src/chat/with-fallback.ts';
import { aRequest, createFakeChat, refused, textOf, unavailable } from '../support/fake-chat.ts';

describe('withFallback', () => {
  it('asks the second model when the first fails, and says which one answered', async () => {
    const first = createFakeChat([{ throws: refused }], 'first').model;
    const second = createFakeChat([{ say: 'yes' }], 'second').model;

    expect(await textOf(withFallback(first, second))).toBe('second: yes');
  });

  it('leaves the second one alone when the first answers, breaks off, or was cancelled', async () => {
    const second = createFakeChat([{ say: 'yes' }], 'second');
    const reply = (turn: object) => withFallback(createFakeChat([turn], 'first').model, second.model);

    expect(await textOf(reply({ say: 'no' }))).toBe('first: no');
    await expect(textOf(reply({ say: 'n', throws: unavailable }))).rejects.toBe(unavailable);
    const cancelled = aRequest({ signal: AbortSignal.abort(new Error('the asker left')) });
    await expect(textOf(reply({ throws: unavailable }), cancelled)).rejects.toThrow('the asker left');
    expect(second.requests).toHaveLength(0);
  });
});
