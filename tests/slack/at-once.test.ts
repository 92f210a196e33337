import { describe, expect, it } from 'vitest';
import { createAllowance } from '../../src/slack/allowance.ts';
import { createAtOnce } from '../../src/slack/at-once.ts';

describe('createAtOnce', () => {
  it('never has more at work than it may, and does all of it in order', async () => {
    const atOnce = createAtOnce(2);
    const order: number[] = [];
    let running = 0;
    let most = 0;
    const work = (index: number) => async () => {
      running += 1;
      most = Math.max(most, running);
      order.push(index);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      if (index === 3) throw new Error('broken');
      return index;
    };

    const all = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6, 7].map((index) => atOnce(work(index))));

    expect(most).toBe(2);
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });
});

describe('createAllowance', () => {
  it('gives out so many a minute, as the minute goes by', () => {
    let now = 0;
    const allowance = createAllowance(4, () => now);
    const taken = () => [1, 2, 3, 4, 5].filter(() => allowance.take()).length;

    expect(taken()).toBe(4);
    now = 30_000;
    expect(taken()).toBe(2);
    now = 600_000;
    expect(taken()).toBe(4);
  });

  it('gives out nothing while it is closed', () => {
    let now = 0;
    const allowance = createAllowance(4, () => now);
    allowance.close(1_000);

    expect(allowance.take()).toBe(false);
    now = 1_000;
    expect(allowance.take()).toBe(true);
  });
});
