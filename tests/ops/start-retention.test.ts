import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startRetention } from '../../src/ops/start-retention.ts';
import { keptLog } from '../support/slack-bot.ts';

const dayMs = 24 * 3_600_000;
const today = Date.UTC(2026, 1, 21);

beforeEach(() => void vi.useFakeTimers({ now: today }));
afterEach(() => void vi.useRealTimers());

/** A keeper that notes when it was asked to take out what is old. */
async function retaining({ newest }: { newest?: Date } = {}) {
  const log = keptLog();
  const asked: string[] = [];
  let ahead = 0;
  const steadyFrom = Date.now();
  const retention = await startRetention({
    keeper: {
      newestEntry: () => Promise.resolve(newest),
      retain: (days) => {
        asked.push(`${days} days on day ${Math.round((Date.now() - today) / dayMs)}`);
        return Promise.resolve({ questions: 0, answers: 0, feedback: 0 });
      },
    },
    days: 90,
    log,
    clock: () => Date.now() + ahead,
    steady: () => Date.now() - steadyFrom,
  });
  onTestFinished(retention.stop);
  const setAhead = (ms: number) => {
    ahead = ms;
  };
  return { asked, log, setAhead, stop: retention.stop };
}

describe('startRetention', () => {
  it('takes out what is old at once and then each day, until it is stopped', async () => {
    const { asked, log, stop } = await retaining({ newest: new Date(today - dayMs) });

    await vi.advanceTimersByTimeAsync(2 * dayMs);
    stop();
    await vi.advanceTimersByTimeAsync(2 * dayMs);

    expect(asked).toEqual(['90 days on day 0', '90 days on day 1', '90 days on day 2']);
    expect(log.lines).toEqual([]);
  });

  it('leaves a day to set the clock right when it is set far ahead', async () => {
    const { asked, log, setAhead } = await retaining();
    setAhead(400 * dayMs);

    await vi.advanceTimersByTimeAsync(dayMs);
    const onTheDay = [...asked];
    await vi.advanceTimersByTimeAsync(dayMs);

    expect(onTheDay).toEqual(['90 days on day 0']);
    expect(asked).toEqual(['90 days on day 0', '90 days on day 2']);
    expect(log.lines).toMatchObject([{ level: 'warn', fields: { clock: '2027-03-29T00:00:00.000Z' } }]);
  });

  it('does so at the start too, when the newest record is far in the past', async () => {
    const { asked, log } = await retaining({ newest: new Date(today - 400 * dayMs) });

    const atStart = [...asked];
    await vi.advanceTimersByTimeAsync(dayMs);

    expect(atStart).toEqual([]);
    expect(asked).toEqual(['90 days on day 1']);
    expect(log.lines).toMatchObject([
      { fields: { why: 'the newest record is of 2025-01-17T00:00:00.000Z' } },
    ]);
  });
});
