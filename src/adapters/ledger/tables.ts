import type { Transaction } from 'kysely';
import type { RunEnding } from '../../ports.ts';

/** The tables as the newest migration leaves them. Times are milliseconds since 1970; yes and no are 1 and 0. */
export type LedgerTables = {
  claims: { key: string; holder: string; expires_at: number };
  owners: { owner: string; beat_at: number };
  limits: { key: string; used_until: number };
  corpus_versions: { version: string; noted_at: number; statements: string };
  subscriptions: { team_id: string; channel_id: string; told_version: string; since: number };
  questions: QuestionRow;
  answers: AnswerRow;
  feedback: FeedbackRow;
  reviews: ReviewRow;
  audit: AuditRow;
  /** One row: where the trail ends. */
  audit_head: { id: number; seq: number; hash: string };
};

export type QuestionRow = {
  id: string;
  team_id: string;
  channel_id: string;
  thread_ts: string | null;
  message_ts: string | null;
  user_id: string;
  surface: string;
  text: string;
  asked_at: number;
  /** Goes into the fingerprints of the trail. */
  salt: string;
  /** The process that works on it, or did. */
  owner: string;
  reply_ts: string | null;
  ending: RunEnding | null;
  ended_at: number | null;
  /** When the person asked to stop it, where that was heard by another process than its owner. */
  stop_asked_at: number | null;
};

export type AnswerRow = {
  id: string;
  question_id: string;
  team_id: string;
  status: string;
  corpus_version: string;
  composer: string;
  total_ms: number;
  recorded_at: number;
  /** The whole answer as JSON. */
  answer: string;
};

export type FeedbackRow = {
  id: string;
  answer_id: string;
  team_id: string;
  user_id: string;
  useful: number;
  kind: string | null;
  text: string | null;
  given_at: number;
  salt: string;
};

export type ReviewRow = {
  report_id: string;
  team_id: string;
  status: string;
  /** Empty when that user was erased. */
  decided_by: string;
  decided_at: number;
  salt: string;
};

type AuditRow = {
  seq: number;
  at: number;
  action: string;
  subject: string;
  digest: string;
  hash: string;
};

export type LedgerTransaction = Transaction<LedgerTables>;
