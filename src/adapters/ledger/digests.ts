import { z } from 'zod';
import type { CorpusText, Subscription } from '../../ports.ts';
import type { LedgerTransaction } from './tables.ts';

/** Texts of statements by id, as JSON. */
const texts = z.record(z.string(), z.string());

/** Versions kept beside those that a subscription still needs. */
const kept = 3;

/** Notes what a version of the corpus says; older ones that nobody waits for are forgotten. */
export async function noteCorpus(trx: LedgerTransaction, { version, texts }: CorpusText, now: number) {
  await trx
    .insertInto('corpus_versions')
    .values({ version, noted_at: now, statements: JSON.stringify(texts) })
    .onConflict((conflict) => conflict.column('version').doUpdateSet({ noted_at: now }))
    .execute();
  const newest = await trx
    .selectFrom('corpus_versions')
    .select('version')
    .orderBy('noted_at', 'desc')
    .limit(kept)
    .execute();
  await trx
    .deleteFrom('corpus_versions')
    .where(
      'version',
      'not in',
      newest.map(({ version }) => version),
    )
    .where('version', 'not in', trx.selectFrom('subscriptions').select('told_version'))
    .execute();
}

/** Undefined when it was never noted, or nobody waited for it. */
export async function corpusText(trx: LedgerTransaction, version: string): Promise<CorpusText | undefined> {
  const row = await trx
    .selectFrom('corpus_versions')
    .select('statements')
    .where('version', '=', version)
    .executeTakeFirst();
  return row && { version, texts: texts.parse(JSON.parse(row.statements)) };
}

/** False when the channel is subscribed already. */
export async function subscribe(
  trx: LedgerTransaction,
  { teamId, channelId, toldVersion }: Subscription,
  now: number,
): Promise<boolean> {
  const rows = await trx
    .insertInto('subscriptions')
    .values({ team_id: teamId, channel_id: channelId, told_version: toldVersion, since: now })
    .onConflict((conflict) => conflict.columns(['team_id', 'channel_id']).doNothing())
    .returning('channel_id')
    .execute();
  return rows.length > 0;
}

/** False when the channel was not subscribed. */
export async function unsubscribe(
  trx: LedgerTransaction,
  { teamId, channelId }: Pick<Subscription, 'teamId' | 'channelId'>,
): Promise<boolean> {
  const rows = await trx
    .deleteFrom('subscriptions')
    .where('team_id', '=', teamId)
    .where('channel_id', '=', channelId)
    .returning('channel_id')
    .execute();
  return rows.length > 0;
}

/** The channels that were told of another version last. */
export async function subscriptionsBehind(trx: LedgerTransaction, version: string): Promise<Subscription[]> {
  const rows = await trx
    .selectFrom('subscriptions')
    .select(['team_id', 'channel_id', 'told_version'])
    .where('told_version', '!=', version)
    .orderBy('since')
    .execute();
  return rows.map(({ team_id, channel_id, told_version }) => ({
    teamId: team_id,
    channelId: channel_id,
    toldVersion: told_version,
  }));
}

/** Notes that a channel was told of a version. */
export async function noteTold(trx: LedgerTransaction, { teamId, channelId }: Subscription, version: string) {
  await trx
    .updateTable('subscriptions')
    .set({ told_version: version })
    .where('team_id', '=', teamId)
    .where('channel_id', '=', channelId)
    .execute();
}
