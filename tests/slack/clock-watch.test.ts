import { describe, expect, it } from 'vitest';
import { createClockWatch } from '../../src/slack/clock-watch.ts';

describe('createClockWatch', () => {
  it.each([
    ['forward', 3_600_000],
    ['back', -3_600_000],
  ])('sees once that the clock was set %s', (_, by) => {
    let steady = 0;
    let set = 0;
    const jumped = createClockWatch(
      () => 1_000_000 + steady + set,
      () => steady,
    );
    steady += 60_000;
    const before = jumped();
    set = by;
    steady += 4_000;

    expect([before, jumped(), jumped()]).toEqual([false, true, false]);
  });
});
