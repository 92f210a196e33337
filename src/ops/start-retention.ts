import type { LedgerKeeper, Log } from '../ports.ts';

const dayMs = 24 * 3_600_000;
/** A bot that nobody has used for so long is rarer than a clock that is wrong. */
const longestIdleMs = 30 * dayMs;

type Options = {
  readonly keeper: Pick<LedgerKeeper, 'retain' | 'newestEntry'>;
  readonly days: number;
  readonly log: Log;
  readonly clock?: () => number;
  /** Milliseconds that no setting of the clock changes. */
  readonly steady?: () => number;
};

/**
 * Takes out what is too old, now and once a day. What is taken out is gone, so where the clock seems to have jumped ahead
 * there is a day to set it right first.
 */
export async function startRetention({
  keeper,
  days,
  log,
  clock = Date.now,
  steady = () => performance.now(),
}: Options): Promise<{ stop(): void }> {
  let apart = clock() - steady();
  const jumpedAhead = () => {
    const before = apart;
    apart = clock() - steady();
    return apart - before > dayMs;
  };
  const waitADay = (why: string) =>
    log.warn('Old records are taken out a day later than they are due; if the clock is wrong, set it right', {
      why,
      clock: new Date(clock()).toISOString(),
    });

  const newest = await keeper.newestEntry();
  if (newest !== undefined && clock() - newest.getTime() > longestIdleMs)
    waitADay(`the newest record is of ${newest.toISOString()}`);
  else await keeper.retain(days);
  const timer = setInterval(() => {
    if (jumpedAhead()) return waitADay('the clock was set ahead by more than a day');
    keeper.retain(days).catch((error: unknown) => log.error('Old records could not be taken out', { error }));
  }, dayMs);
  return { stop: () => clearInterval(timer) };
}
