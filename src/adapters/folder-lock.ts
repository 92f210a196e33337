import path from 'node:path';
import { lock } from 'proper-lockfile';
import { BotError, messageOf, systemCodeOf } from '../errors.ts';

/** A holder that was killed stops refreshing its lock; after this long another takes it over. */
const staleMs = 5_000;
const refreshMs = 1_000;
const retryMs = 100;

export type LockOptions = {
  /** How long to wait for another holder. */
  readonly waitMs?: number;
  /** Called once when there is another holder to wait for. */
  readonly onWait?: () => void;
};

/** Runs `work` while no other process holds the folder; a holder that was killed loses it after five seconds. */
export async function withLock<T>(
  folder: string,
  work: () => Promise<T>,
  options: LockOptions = {},
): Promise<T> {
  const release = await acquire(folder, options);
  try {
    return await work();
  } finally {
    await release().catch(() => undefined); // Compromised or removed by hand: there is nothing left to release.
  }
}

async function acquire(folder: string, { waitMs = 60_000, onWait }: LockOptions) {
  const deadline = Date.now() + waitMs;
  for (let waits = 0; ; waits += 1) {
    try {
      return await lock(folder, {
        lockfilePath: path.join(folder, '.lock'),
        stale: staleMs,
        update: refreshMs,
        onCompromised: () => undefined,
      });
    } catch (error) {
      if (systemCodeOf(error) !== 'ELOCKED') {
        throw new BotError(
          `${folder} cannot be locked: ${messageOf(error)}; check its rights and free space`,
          {
            code: 'data-unwritable',
            cause: error,
          },
        );
      }
      if (Date.now() > deadline) {
        throw new BotError(`another aide-memoire process keeps ${folder} busy; try again when it is done`, {
          code: 'data-busy',
          cause: error,
        });
      }
      if (waits === 0) onWait?.();
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}
