import type { webApi } from '@slack/bolt';
import type { Answerer } from '../answer.ts';
import type { Briefer } from '../brief/brief.ts';
import type { Brief } from '../briefing.ts';
import type { SlackAccess } from '../config.ts';
import type { Corpus } from '../domain.ts';
import type { Ledger, Log, Meter } from '../ports.ts';
import type { Arrival } from './acknowledge.ts';
import type { Endings } from './endings.ts';
import type { Send } from './retry.ts';
import type { Runs } from './runs.ts';

export type SlackSettings = {
  readonly requestTimeoutMs: number;
  readonly requestsAtOnce: number;
  readonly takeInMs: number;
  readonly acknowledgeMs: number;
  readonly keepTryingMs: number;
  readonly retry: { readonly attempts: number; readonly firstWaitMs: number; readonly longestWaitMs: number };
  readonly answersAtOnce: number;
  readonly streamsAMinute: number;
  readonly statusesAMinute: number;
  readonly questionsAThread: number;
  readonly rememberEventsMs: number;
  readonly beatMs: number;
  readonly silentMs: number;
  readonly lookMs: number;
  readonly turnMs: number;
  readonly drainMs: number;
  readonly recentQuestions: number;
  readonly longestQuestion: number;
};

/** What is left of so many a minute. */
type Allowance = { take(): boolean; close(ms: number): void };

/** What the parts of the bot in Slack share. */
export type Bot = {
  readonly answer: Answerer;
  readonly brief: Briefer;
  /** A briefing as a Word document. */
  readonly toWord: (brief: Brief) => Promise<Buffer>;
  readonly ledger: Ledger;
  readonly corpus: Corpus;
  readonly log: Log;
  readonly meter: Meter;
  readonly client: webApi.WebClient;
  readonly send: Send;
  readonly runs: Runs;
  /** A message that waits to be acknowledged. */
  readonly arrival: (body: object) => Arrival | undefined;
  readonly endings: Endings;
  readonly atOnce: <T>(work: () => Promise<T>) => Promise<T>;
  readonly streams: Allowance;
  readonly statuses: Allowance;
  /** This process, in the ledger. */
  readonly owner: string;
  readonly botUserId: string;
  readonly settings: SlackSettings;
  readonly access: SlackAccess;
};
