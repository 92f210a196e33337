import type { LedgerKeeper, Removed } from '../../ports.ts';
import { newestEntry } from './audit.ts';
import { exportUser } from './export-user.ts';
import { type Doomed, remove, tidy } from './remove.ts';
import { forgetReviewer } from './reviews.ts';
import type { Store } from './store.ts';
import type { LedgerTransaction } from './tables.ts';
import { verifyTrail } from './verify-trail.ts';

const dayMs = 24 * 3_600_000;

/** The keeper's side of the ledger over a store whose tables are up to date. */
export function createKeeper(store: Store, { now }: { readonly now: () => number }): LedgerKeeper {
  const takeOut = async (
    doomed: Doomed,
    action: 'erased' | 'expired',
    besides?: (trx: LedgerTransaction) => Promise<void>,
  ): Promise<Removed> => {
    const removed = await store.transact(async (trx) => {
      await tidy(trx, now());
      await besides?.(trx);
      return remove(trx, doomed, action, now());
    });
    await store.scrub();
    return removed;
  };
  return {
    exportUser: (teamId, userId) => store.transact((trx) => exportUser(trx, teamId, userId, now())),
    eraseUser: (teamId, userId) =>
      takeOut(
        {
          questions: (eb) => eb.and({ team_id: teamId, user_id: userId }),
          feedback: (eb) => eb.and({ team_id: teamId, user_id: userId }),
        },
        'erased',
        (trx) => forgetReviewer(trx, teamId, userId, now()),
      ),
    eraseTeam: async (teamId) => {
      await store.transact((trx) => trx.deleteFrom('subscriptions').where('team_id', '=', teamId).execute());
      return takeOut({ questions: (eb) => eb('team_id', '=', teamId) }, 'erased');
    },
    retain: (days) => {
      const oldest = now() - days * dayMs;
      return takeOut({ questions: (eb) => eb('asked_at', '<', oldest) }, 'expired');
    },
    newestEntry: () => store.transact(newestEntry),
    verify: (notedHead) => store.snapshot((trx) => verifyTrail(trx, notedHead)),
  };
}
