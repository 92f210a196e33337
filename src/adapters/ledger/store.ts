import type { Expression, Kysely, RawBuilder } from 'kysely';
import { BotError } from '../../errors.ts';
import type { LedgerTables, LedgerTransaction } from './tables.ts';

/** What an adapter makes of its vendor's error. */
export type LedgerFailure = {
  /** True when the same work may succeed a moment later. */
  readonly passing: boolean;
  readonly error: BotError;
};

export type Store = {
  /**
   * Runs `work` in one transaction; a passing failure is tried again. The connection may be lost after the work was
   * done, so work must bear being done twice.
   */
  transact<T>(work: (trx: LedgerTransaction) => Promise<T>): Promise<T>;
  /** As `transact`, for reading: everything is seen as it is at one moment. */
  snapshot<T>(work: (trx: LedgerTransaction) => Promise<T>): Promise<T>;
  /** Wipes what was removed from the files, as far as the vendor can. */
  scrub(): Promise<void>;
  /** The clock by which processes judge each other alive, as SQL. */
  beatClock(): Expression<number>;
  close(): Promise<void>;
};

export type StoreDeps = {
  readonly failureOf: (error: unknown) => LedgerFailure;
  readonly beatClock: () => Expression<number>;
  /** First words of a transaction that is a snapshot; where every transaction is one, none are needed. */
  readonly beginSnapshot?: RawBuilder<unknown>;
  /** Wipes what was removed, outside transactions. */
  readonly wipe: RawBuilder<unknown>;
  /** Waits between tries, in milliseconds. */
  readonly pauses: readonly number[];
};

export function createStore(db: Kysely<LedgerTables>, deps: StoreDeps): Store {
  const { failureOf, beatClock, beginSnapshot, wipe, pauses } = deps;
  const transact: Store['transact'] = (work) =>
    persist(() => db.transaction().execute(work), failureOf, pauses);
  return {
    transact,
    snapshot: (work) =>
      transact(async (trx) => {
        await beginSnapshot?.execute(trx);
        return work(trx);
      }),
    scrub: async () => void (await persist(() => wipe.execute(db), failureOf, pauses)),
    beatClock,
    close: () => db.destroy(),
  };
}

/** Runs `work` until it succeeds, fails for good, or the pauses are used up. */
export async function persist<T>(
  work: () => Promise<T>,
  failureOf: (error: unknown) => LedgerFailure,
  pauses: readonly number[],
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    // libSQL works while everything else stands still, so what waits gets its turn between two transactions.
    await new Promise(setImmediate);
    try {
      return await work();
    } catch (error) {
      if (error instanceof BotError) throw error;
      const failure = failureOf(error);
      const pause = pauses[tries];
      if (!failure.passing || pause === undefined) throw failure.error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
