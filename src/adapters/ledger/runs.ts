import { type Expression, sql } from 'kysely';
import type { Run, RunEnding } from '../../ports.ts';
import { appendFacts } from './audit.ts';
import { endedFact } from './facts.ts';
import { toQuestion, withAnswer } from './questions.ts';
import type { LedgerTransaction } from './tables.ts';

export async function noteReply(trx: LedgerTransaction, runId: string, replyTs: string): Promise<void> {
  await trx.updateTable('questions').set({ reply_ts: replyTs }).where('id', '=', runId).execute();
}

/** True also when this owner has ended it so before. */
export async function endRun(
  trx: LedgerTransaction,
  { runId, owner, ending, now }: { runId: string; owner: string; ending: RunEnding; now: number },
): Promise<boolean> {
  const ended = await trx
    .updateTable('questions')
    .set({ ending, ended_at: now })
    .where('id', '=', runId)
    .where('owner', '=', owner)
    .where('ending', 'is', null)
    .returning(['id', 'salt', 'ending', 'ended_at'])
    .executeTakeFirst();
  if (ended) {
    await appendFacts(trx, now, [endedFact(ended)]);
    return true;
  }
  const before = await trx
    .selectFrom('questions')
    .select('id')
    .where('id', '=', runId)
    .where('owner', '=', owner)
    .where('ending', '=', ending)
    .executeTakeFirst();
  return before !== undefined;
}

/** One order for all processes, so that no two runs wait for each other. */
export async function isNext(trx: LedgerTransaction, runId: string): Promise<boolean> {
  const earlier = await trx
    .selectFrom('questions as mine')
    .innerJoin('questions as theirs', (join) =>
      join
        .onRef('theirs.team_id', '=', 'mine.team_id')
        .onRef('theirs.channel_id', '=', 'mine.channel_id')
        .onRef('theirs.thread_ts', '=', 'mine.thread_ts')
        .onRef('theirs.owner', '!=', 'mine.owner'),
    )
    .select('theirs.id')
    .where('mine.id', '=', runId)
    .where('theirs.ending', 'is', null)
    .where(({ and, eb, or }) =>
      or([
        eb('theirs.asked_at', '<', eb.ref('mine.asked_at')),
        and([eb('theirs.asked_at', '=', eb.ref('mine.asked_at')), eb('theirs.id', '<', eb.ref('mine.id'))]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return earlier === undefined;
}

export async function beat(trx: LedgerTransaction, owner: string, clock: Expression<number>): Promise<void> {
  await trx
    .insertInto('owners')
    .values({ owner, beat_at: clock })
    .onConflict((conflict) => conflict.column('owner').doUpdateSet({ beat_at: clock }))
    .execute();
}

/** Of two callers at once the second finds the owner changed already. */
export async function takeOver(
  trx: LedgerTransaction,
  owner: string,
  silentMs: number,
  clock: Expression<number>,
): Promise<readonly Run[]> {
  const alive = trx
    .selectFrom('owners')
    .select('owners.owner')
    .where('beat_at', '>', sql<number>`${clock} - ${sql.lit(silentMs)}`);
  const taken = await trx
    .updateTable('questions')
    .set({ owner })
    .where('ending', 'is', null)
    .where('owner', '!=', owner)
    .where('owner', 'not in', alive)
    .returning('id')
    .execute();
  if (taken.length === 0) return [];
  const rows = await withAnswer(trx)
    .where(
      'questions.id',
      'in',
      taken.map(({ id }) => id),
    )
    .orderBy('asked_at')
    .orderBy('message_ts')
    .execute();
  return rows.map((row) => ({
    ...toQuestion(row),
    owner: row.owner,
    stopAsked: row.stop_asked_at !== null,
    openedAt: new Date(row.asked_at),
  }));
}
