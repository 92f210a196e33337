import type { Place } from '../../ports.ts';
import type { LedgerTransaction } from './tables.ts';

export async function askToStop(
  trx: LedgerTransaction,
  { teamId, channelId, threadTs }: Place,
  owner: string,
  now: number,
): Promise<number> {
  if (threadTs === undefined) return 0;
  const asked = await trx
    .updateTable('questions')
    .set({ stop_asked_at: now })
    .where('team_id', '=', teamId)
    .where('channel_id', '=', channelId)
    .where('thread_ts', '=', threadTs)
    .where('ending', 'is', null)
    .where('stop_asked_at', 'is', null)
    .where('owner', '!=', owner)
    .returning('id')
    .execute();
  return asked.length;
}

export async function stopsAsked(trx: LedgerTransaction, owner: string): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('questions')
    .select('id')
    .where('ending', 'is', null)
    .where('owner', '=', owner)
    .where('stop_asked_at', 'is not', null)
    .execute();
  return rows.map(({ id }) => id);
}
