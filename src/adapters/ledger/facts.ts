import { digestOf } from '../../ledger/audit-chain.ts';
import type { RecordedFact } from '../../ledger/check-trail.ts';
import type { AnswerRow, FeedbackRow, QuestionRow, ReviewRow } from './tables.ts';

// Which columns the trail vouches for. A change here makes every ledger look tampered with: it needs a migration.

export function askedFact(
  row: Omit<QuestionRow, 'owner' | 'reply_ts' | 'ending' | 'ended_at' | 'stop_asked_at'>,
): RecordedFact {
  const { id, team_id, channel_id, thread_ts, message_ts, user_id, surface, text, asked_at } = row;
  const fields = [id, team_id, channel_id, thread_ts, message_ts, user_id, surface, text, asked_at];
  return { action: 'asked', subject: id, digest: digestOf(row.salt, fields) };
}

export function endedFact(row: Pick<QuestionRow, 'id' | 'salt' | 'ending' | 'ended_at'>): RecordedFact {
  return { action: 'ended', subject: row.id, digest: digestOf(row.salt, [row.ending, row.ended_at]) };
}

/** `salt` is the question's. */
export function answeredFact(salt: string, row: AnswerRow): RecordedFact {
  const { id, question_id, team_id, status, corpus_version, composer, total_ms, recorded_at, answer } = row;
  const fields = [id, question_id, team_id, status, corpus_version, composer, total_ms, recorded_at, answer];
  return { action: 'answered', subject: question_id, digest: digestOf(salt, fields) };
}

export function feedbackFact(row: FeedbackRow): RecordedFact {
  const { id, answer_id, team_id, user_id, useful, kind, text, given_at } = row;
  const fields = [id, answer_id, team_id, user_id, useful, kind, text, given_at];
  return { action: 'feedback', subject: id, digest: digestOf(row.salt, fields) };
}

export function reviewedFact(row: ReviewRow): RecordedFact {
  const { report_id, team_id, status, decided_by, decided_at } = row;
  const fields = [report_id, team_id, status, decided_by, decided_at];
  return { action: 'reviewed', subject: report_id, digest: digestOf(row.salt, fields) };
}
