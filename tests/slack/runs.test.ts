import { describe, expect, it } from 'vitest';
import { createRuns } from '../../src/slack/runs.ts';

const accept = () => Promise.resolve(true);

/** A promise with its handle. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('createRuns', () => {
  it('works on one run of a thread at a time, in order, and on other threads meanwhile', async () => {
    const runs = createRuns({ mostInThread: 5 });
    const seen: string[] = [];
    const first = gate();

    const all = [
      runs.start('a', { id: '1', intake: accept, work: () => first.opened.then(() => void seen.push('a1')) }),
      runs.start('a', { id: '2', intake: accept, work: async () => void seen.push('a2') }),
      runs.start('b', { id: '3', intake: accept, work: async () => void seen.push('b1') }),
    ];
    await all[2];
    first.open();
    await Promise.all(all);

    expect(seen).toEqual(['b1', 'a1', 'a2']);
  });

  it('takes runs in by the order of the calls, without waiting for the work before', async () => {
    const runs = createRuns({ mostInThread: 5 });
    const taken: string[] = [];
    const slow = gate();
    const work = gate();

    const first = runs.start('a', {
      id: '4',
      intake: () => slow.opened.then(() => taken.push('1') > 0),
      work: () => work.opened,
    });
    const second = runs.start('a', {
      id: '5',
      intake: async () => taken.push('2') > 0,
      work: async () => undefined,
    });
    slow.open();
    await expect.poll(() => taken).toEqual(['1', '2']);
    work.open();

    expect(await Promise.all([first, second])).toEqual(['done', 'done']);
  });

  it('stops the one run that is named, and leaves the others of its thread', async () => {
    const runs = createRuns({ mostInThread: 5 });
    const seen: string[] = [];
    const work = (signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => {
          seen.push(String(signal.reason));
          resolve();
        });
      });
    const first = runs.start('a', { id: 'first', intake: accept, work });
    const second = runs.start('a', {
      id: 'second',
      intake: accept,
      work: async () => void seen.push('second'),
    });
    await expect.poll(() => runs.count()).toBe(2);

    await new Promise((resolve) => setImmediate(resolve));
    runs.stopEach(['unknown', 'first']);

    expect(await Promise.all([first, second])).toEqual(['done', 'done']);
    expect(seen).toEqual(['stopped', 'second']);
  });

  it('does not work on what is not accepted, and goes on after a failure', async () => {
    const runs = createRuns({ mostInThread: 5 });

    const dropped = runs.start('a', {
      id: '6',
      intake: () => Promise.resolve(false),
      work: () => Promise.reject(new Error()),
    });
    const failed = runs.start('a', {
      id: '7',
      intake: accept,
      work: () => Promise.reject(new Error('broken')),
    });
    const after = runs.start('a', { id: '8', intake: accept, work: () => Promise.resolve() });

    await expect(dropped).resolves.toBe('dropped');
    await expect(failed).rejects.toThrow('broken');
    await expect(after).resolves.toBe('done');
    expect(runs.count()).toBe(0);
  });

  it('stops the runs of one thread, the waiting ones too', async () => {
    const runs = createRuns({ mostInThread: 5 });
    const reasons: unknown[] = [];
    const wait = (signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        const end = () => {
          reasons.push(signal.reason);
          resolve();
        };
        if (signal.aborted) end();
        signal.addEventListener('abort', end);
      });
    const all = ['a', 'a', 'b'].map((thread, index) =>
      runs.start(thread, { id: `n${index}`, intake: accept, work: wait }),
    );
    await new Promise((resolve) => setImmediate(resolve));

    expect(runs.stop('a')).toBe(2);
    expect(runs.stop('a')).toBe(0);
    await Promise.all(all.slice(0, 2));
    await runs.drain(0);

    expect(reasons).toEqual(['stopped', 'stopped', 'shutdown']);
  });

  it('refuses more in a thread than it holds, and everything once it drains', async () => {
    const runs = createRuns({ mostInThread: 1 });
    const work = gate();
    const first = runs.start('a', { id: '10', intake: accept, work: () => work.opened });

    expect(await runs.start('a', { id: '11', intake: accept, work: async () => undefined })).toBe('full');
    const drained = runs.drain(1_000);
    expect(await runs.start('b', { id: '12', intake: accept, work: async () => undefined })).toBe('full');
    work.open();
    await drained;

    expect(await first).toBe('done');
  });
});
