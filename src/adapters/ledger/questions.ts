import { randomUUID } from 'node:crypto';
import { keepable } from '../../ledger/keepable.ts';
import type { AskedQuestion, RecordedQuestion } from '../../ports.ts';
import { appendFacts } from './audit.ts';
import { askedFact } from './facts.ts';
import type { LedgerTransaction, QuestionRow } from './tables.ts';

export type TurnLimits = {
  /** At most so many earlier questions of a thread, the newest. */
  readonly most: number;
  /** Those asked longer than this before the question are no context of it. */
  readonly forMs: number;
};

/** Doing it twice does it once. */
export async function insertQuestion(
  trx: LedgerTransaction,
  { id, place, messageTs, userId, surface, text }: AskedQuestion,
  owner: string,
  now: number,
): Promise<void> {
  const row = {
    id,
    team_id: place.teamId,
    channel_id: place.channelId,
    thread_ts: place.threadTs ?? null,
    message_ts: messageTs ?? null,
    user_id: userId,
    surface,
    text: keepable(text),
    asked_at: now,
    salt: randomUUID(),
  };
  const inserted = await trx
    .insertInto('questions')
    .values({ ...row, owner, reply_ts: null, ending: null, ended_at: null, stop_asked_at: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) await appendFacts(trx, now, [askedFact(row)]);
}

/** The earlier questions of the same thread, oldest first. */
export async function earlierTurns(
  trx: LedgerTransaction,
  questionId: string,
  { most, forMs }: TurnLimits,
): Promise<readonly string[]> {
  const question = await trx
    .selectFrom('questions')
    .select(['team_id', 'channel_id', 'thread_ts', 'message_ts', 'asked_at'])
    .where('id', '=', questionId)
    .executeTakeFirst();
  if (!question?.thread_ts) return [];
  const { asked_at, message_ts } = question;
  const rows = await trx
    .selectFrom('questions')
    .select('text')
    .where('team_id', '=', question.team_id)
    .where('channel_id', '=', question.channel_id)
    .where('thread_ts', '=', question.thread_ts)
    .where('id', '!=', questionId)
    .where('asked_at', '>', asked_at - forMs)
    .where(({ and, eb, or }) =>
      // Two messages in the same millisecond keep Slack's order.
      or([
        eb('asked_at', '<', asked_at),
        and([eb('asked_at', '=', asked_at), eb('message_ts', '<', message_ts)]),
      ]),
    )
    .orderBy('asked_at', 'desc')
    .orderBy('message_ts', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ text }) => text).reverse();
}

export async function recentQuestions(
  trx: LedgerTransaction,
  teamId: string,
  userId: string,
  count: number,
): Promise<readonly RecordedQuestion[]> {
  const rows = await withAnswer(trx)
    .where('questions.team_id', '=', teamId)
    .where('questions.user_id', '=', userId)
    .orderBy('questions.asked_at', 'desc')
    .orderBy('questions.id')
    .limit(count)
    .execute();
  return rows.map(toQuestion);
}

/** Questions, each with the id of its answer. */
export function withAnswer(trx: LedgerTransaction) {
  return trx
    .selectFrom('questions')
    .leftJoin('answers', 'answers.question_id', 'questions.id')
    .selectAll('questions')
    .select('answers.id as answer_id');
}

type AnsweredRow = QuestionRow & { readonly answer_id: string | null };

export function toQuestion(row: AnsweredRow): RecordedQuestion {
  return {
    id: row.id,
    place: { teamId: row.team_id, channelId: row.channel_id, threadTs: row.thread_ts ?? undefined },
    messageTs: row.message_ts ?? undefined,
    replyTs: row.reply_ts ?? undefined,
    userId: row.user_id,
    surface: row.surface,
    text: row.text,
    askedAt: new Date(row.asked_at),
    ending: row.ending ?? undefined,
    answerId: row.answer_id ?? undefined,
  };
}
