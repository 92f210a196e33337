import { describe, expect, it } from 'vitest';
import { threadOf } from '../../src/slack/thread-of.ts';

const body = {
  team: { id: 'T1' },
  user: { id: 'U1' },
  channel: { id: 'C1' },
  container: { is_ephemeral: false },
  message: { ts: '2.0', thread_ts: '1.0' },
  trigger_id: 'trigger',
  actions: [{ action_id: 'brief_word' }],
};

describe('threadOf', () => {
  it('gives the thread of a message that others see, or the message itself', () => {
    expect(threadOf(body)).toEqual({ channel: 'C1', ts: '1.0' });
    expect(threadOf({ ...body, message: { ts: '2.0' } })).toEqual({ channel: 'C1', ts: '2.0' });
  });

  it('gives none for a message that one person sees, even where its text comes along', () => {
    expect(threadOf({ ...body, container: { is_ephemeral: true } })).toBeUndefined();
  });

  it('gives none without a channel or a message', () => {
    expect(threadOf({ ...body, channel: undefined })).toBeUndefined();
    expect(threadOf({ ...body, message: undefined })).toBeUndefined();
  });
});
