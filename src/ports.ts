import type { Answer, SearchTerm } from './domain.ts';

/** What the bot asks of the world. An adapter is one file in `adapters/`; every adapter of a port runs one contract suite. */

/** Turns text into vectors. Any LangChain `Embeddings` with an id added is one. */
export type Embedder = {
  /** Names encoder and size; vectors of two encoders are never mixed. Letters, digits, dots and hyphens. */
  readonly id: string;
  /** One unit-length vector a text, in the same order. */
  embedDocuments(texts: string[]): Promise<number[][]>;
  embedQuery(text: string): Promise<number[]>;
  /** Begins to load what the first text needs, where that takes long. */
  warm?(): void;
};

export type VectorRecord = {
  readonly id: string;
  /** Hash of the text that was embedded: tells a record that is out of date. */
  readonly fingerprint: string;
  readonly vector: readonly number[];
};

type Neighbour = {
  readonly id: string;
  /** Cosine similarity, -1 to 1. */
  readonly similarity: number;
};

/** Keeps vectors by id and finds the nearest. Failures are BotErrors with the code `index-unavailable`. */
export type VectorIndex = {
  /** What is stored: the fingerprint of every record by its id. */
  fingerprints(): Promise<ReadonlyMap<string, string>>;
  /** Adds records, or replaces those of the same id. */
  upsert(records: readonly VectorRecord[]): Promise<void>;
  /** Unknown ids are passed over. */
  remove(ids: readonly string[]): Promise<void>;
  /** How many records are stored; cheap enough to ask now and then whether the index answers. */
  count(): Promise<number>;
  /** At most `count` neighbours, nearest first. */
  nearest(vector: readonly number[], count: number): Promise<readonly Neighbour[]>;
};

export type LexicalDocument = { readonly id: string; readonly text: string };

type LexicalHit = {
  readonly id: string;
  /** BM25 score: 0 or more, comparable within one search only. */
  readonly score: number;
};

/** Finds documents by their stems. */
export type LexicalIndex = {
  /** At most `count` hits, best first, ties by id. */
  search(terms: readonly SearchTerm[], count: number): readonly LexicalHit[];
};

type ChatMessage = { readonly role: 'system' | 'user'; readonly content: string };

export type ChatRequest = {
  readonly messages: readonly ChatMessage[];
  /** JSON Schema of the reply, an object. The messages ask for it too: not every endpoint can hold a model to it. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly mostTokens: number;
  readonly signal?: AbortSignal | undefined;
};

export type ChatUsage = { readonly inputTokens: number; readonly outputTokens: number };

/** A piece of the reply as it arrives, or what the request used up; and which model it is from. */
type ChatPiece = { readonly model: string } & ({ readonly text: string } | { readonly usage: ChatUsage });

/**
 * A language model. Failures are BotErrors: `model-unavailable` may pass by itself, `model-refused` needs a setting mended.
 * An aborted request ends with the reason of its signal.
 */
export type ChatModel = {
  readonly name: string;
  stream(request: ChatRequest): AsyncIterable<ChatPiece>;
};

/** Is told how far a long piece of work is: called at the start with 0 and at the end with `total`, in units of work. */
export type Progress = (done: number, total: number) => void;

/** Where in Slack something is said. The workspace stands in every key, so that no data crosses from one to another. */
export type Place = {
  readonly teamId: string;
  readonly channelId: string;
  /** Undefined outside threads, as for a slash command. */
  readonly threadTs: string | undefined;
};

/** A question as it comes in; its id is also that of its run. */
export type AskedQuestion = {
  /** A random UUID of the caller's. */
  readonly id: string;
  readonly place: Place;
  /** The message that asks, where it is one. */
  readonly messageTs: string | undefined;
  readonly userId: string;
  /** Where it came in: `mention`, `direct`, `slash` … */
  readonly surface: string;
  /** As asked; the ledger masks personal data before it keeps it. */
  readonly text: string;
};

/** Work on a question that has not ended; it outlives the process that does it. */
export type Run = AskedQuestion & {
  /** The process that works on it. */
  readonly owner: string;
  /** The message in which the answer appears, once there is one. */
  readonly replyTs: string | undefined;
  /** The answer, once it is recorded: whoever takes the run over can show it instead of an apology. */
  readonly answerId: string | undefined;
  /** The person has asked to stop it. */
  readonly stopAsked: boolean;
  readonly openedAt: Date;
};

/** How a run ends. `abandoned`: its process died and nobody answered. */
export type RunEnding = 'answered' | 'stopped' | 'superseded' | 'failed' | 'abandoned';

export type RecordedQuestion = {
  readonly id: string;
  readonly place: Place;
  readonly messageTs: string | undefined;
  readonly userId: string;
  readonly surface: string;
  /** Masked. */
  readonly text: string;
  readonly askedAt: Date;
  /** The message in which the answer appeared. */
  readonly replyTs: string | undefined;
  /** Undefined while its run is open. */
  readonly ending: RunEnding | undefined;
  readonly answerId: string | undefined;
};

/** An answer as it was shown, with the question it belongs to. Its sources hold only the statements it cites. */
export type RecordedAnswer = { readonly answer: Answer; readonly question: RecordedQuestion };

export const feedbackKinds = ['wrong', 'one-sided', 'outdated', 'missing-source', 'other'] as const;
type FeedbackKind = (typeof feedbackKinds)[number];

export type Feedback = {
  readonly teamId: string;
  readonly answerId: string;
  readonly userId: string;
  readonly useful: boolean;
  readonly kind: FeedbackKind | undefined;
  /** Free text; the ledger masks personal data before it keeps it. */
  readonly text: string | undefined;
};

/** What becomes of a report: `case` is accepted and turned into a case of the eval suite. */
export const reviewStatuses = ['open', 'accepted', 'rejected', 'case'] as const;
export type ReviewStatus = (typeof reviewStatuses)[number];

/** Feedback that says what is wrong with an answer, for those who review it; who gave it is not their business. */
export type Report = {
  readonly id: string;
  readonly teamId: string;
  readonly answerId: string;
  readonly kind: FeedbackKind;
  readonly text: string | undefined;
  readonly question: string;
  readonly givenAt: Date;
  readonly status: ReviewStatus;
  /** Undefined while nobody has decided. */
  readonly decidedAt: Date | undefined;
};

/** Which reports: of a workspace, in a state, with an id that begins so; at most so many. */
export type ReportFilter = {
  readonly teamId?: string | undefined;
  readonly status?: ReviewStatus | undefined;
  readonly id?: string | undefined;
  readonly answerId?: string | undefined;
  readonly count: number;
};

type GivenFeedback = Feedback & { readonly id: string; readonly givenAt: Date };

/** Everything kept about a user of a workspace. */
export type UserRecords = {
  readonly questions: readonly (RecordedQuestion & { readonly answer: Answer | undefined })[];
  readonly feedback: readonly GivenFeedback[];
  /** What the user decided as a reviewer. */
  readonly decisions: readonly {
    readonly reportId: string;
    readonly status: string;
    readonly decidedAt: Date;
  }[];
};

/** How many records were taken out. */
export type Removed = { readonly questions: number; readonly answers: number; readonly feedback: number };

export type TrailReport = {
  readonly entries: number;
  /** Hash of the newest entry: noted elsewhere, it proves later that the trail was not cut or written anew. */
  readonly head: string;
  /** What does not fit, a line each; none in a sound ledger. */
  readonly faults: readonly string[];
};

/** What the keeper of a ledger does. Every removal is noted in the audit trail, which itself holds nothing personal. */
export type LedgerKeeper = {
  exportUser(teamId: string, userId: string): Promise<UserRecords>;
  /** Takes out a user's questions with their answers and the feedback on them, and the feedback the user gave. */
  eraseUser(teamId: string, userId: string): Promise<Removed>;
  /** Takes out everything of a workspace, as when it uninstalls the app. */
  eraseTeam(teamId: string): Promise<Removed>;
  /** Takes out what is older than so many days. */
  retain(days: number): Promise<Removed>;
  /** When the newest entry of the audit trail was made; undefined in an empty one. */
  newestEntry(): Promise<Date | undefined>;
  /** Checks the audit trail and every record against it. */
  verify(notedHead?: string): Promise<TrailReport>;
};

/** What makes an event the same as another: its keys, and how long they are remembered. */
export type Claim = { readonly keys: readonly string[]; readonly forMs: number };

/** So many in a time, refilled evenly; counted under its key for all processes together. */
export type Limit = {
  /** Whose limit it is, to say so. */
  readonly of: 'user' | 'workspace';
  readonly key: string;
  readonly most: number;
  readonly inMs: number;
};

/** Which limit is used up, and when there is something left again. */
export type OverLimit = { readonly over: Limit['of']; readonly waitMs: number };

/** What a version of the corpus says: the text of each statement by its id. */
export type CorpusText = { readonly version: string; readonly texts: Readonly<Record<string, string>> };

/** A channel that is told when the corpus changes, and the version it was told of last. */
export type Subscription = {
  readonly teamId: string;
  readonly channelId: string;
  readonly toldVersion: string;
};

/**
 * Remembers questions, answers, feedback, handled events and open runs, for all processes of the bot together.
 * Failures are BotErrors with the code `ledger-unavailable`.
 */
export type Ledger = {
  /** True for the first caller only, over all processes: a claim of which any key is held already is refused whole. */
  claim(claim: Claim): Promise<boolean>;
  /** Gives claimed keys up: what they stood for has not happened. */
  release(keys: readonly string[]): Promise<void>;
  /**
   * Records a question and opens its run, unless its claim is refused: then it is a duplicate, and false is returned. One
   * that a limit refuses is not recorded either, and stays claimed.
   */
  openRun(
    question: AskedQuestion,
    owner: string,
    claim: Claim,
    limits?: readonly Limit[],
  ): Promise<boolean | OverLimit>;
  /** The earlier questions of the thread, oldest first, masked, bounded and expiring; none outside threads. */
  turnsBefore(questionId: string): Promise<readonly string[]>;
  /** Keeps the answer before it is shown, so that its buttons work from the start; false when the run is not the owner's. */
  recordAnswer(runId: string, owner: string, answer: Answer): Promise<boolean>;
  /** Notes the message in which the answer appears. */
  noteReply(runId: string, replyTs: string): Promise<void>;
  /** Ends a run; false when it is not open or no longer the owner's: somebody else has taken it over. */
  endRun(runId: string, owner: string, ending: RunEnding): Promise<boolean>;
  /** Asks the other owners of the open runs of a thread to stop them; gives the number of those runs. */
  askToStop(thread: Place, owner: string): Promise<number>;
  /** The owner's open runs that were asked to stop. */
  stopsAsked(owner: string): Promise<readonly string[]>;
  /** False while another owner has an earlier open run in the same thread. */
  isNext(runId: string): Promise<boolean>;
  /** Says that the owner is alive; call it more often than others wait before they take over. */
  beat(owner: string): Promise<void>;
  /** Makes the runs of every owner that has been silent for so long the caller's, and returns them; no two callers get the same. */
  takeOver(owner: string, silentMs: number): Promise<readonly Run[]>;
  /** Undefined when unknown, erased, or of another workspace. Whether this user may see it is for the caller to say. */
  answer(teamId: string, answerId: string): Promise<RecordedAnswer | undefined>;
  /** A user's own questions in this workspace, newest first. */
  recentQuestions(teamId: string, userId: string, count: number): Promise<readonly RecordedQuestion[]>;
  /** Records feedback; false when that workspace has no such answer. */
  addFeedback(feedback: Feedback): Promise<boolean>;
  /** What readers said was wrong, newest first. */
  reports(filter: ReportFilter): Promise<readonly Report[]>;
  /** Notes what a reviewer decided; false when that workspace has no such report. */
  decide(teamId: string, reportId: string, status: ReviewStatus, by: string): Promise<boolean>;
  /** Notes what a version of the corpus says, so that a later one can be told from it. */
  noteCorpus(corpus: CorpusText): Promise<void>;
  /** Undefined when it was never noted, or is forgotten because nobody waited for it. */
  corpusText(version: string): Promise<CorpusText | undefined>;
  /** A channel is told when the corpus changes; false when it is already. */
  subscribe(subscription: Subscription): Promise<boolean>;
  /** False when the channel was not subscribed. */
  unsubscribe(channel: Pick<Subscription, 'teamId' | 'channelId'>): Promise<boolean>;
  /** The channels that were told of another version last. */
  subscriptionsBehind(version: string): Promise<readonly Subscription[]>;
  noteTold(subscription: Subscription, version: string): Promise<void>;
  /** Fails when the ledger cannot be written. */
  check(): Promise<void>;
  close(): Promise<void>;
};

/** What stands beside a line of the log, a failure under `error`. Nobody's words and no secret belong in it. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Where the bot writes what it does, for those who run it. */
export type Log = {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
};

/** The steps of an answer, and showing it to whoever asked. */
export type Step = 'understand' | 'retrieve' | 'compose' | 'verify' | 'present';

/** Counts what the bot does, for those who run it. It is told kinds, numbers and times: nobody's words, nobody's name. */
export type Meter = {
  took(step: Step, ms: number): void;
  /** A drafted statement that a check of verify refused. */
  faultFound(check: string): void;
  /** An answer as the pipeline gives it. */
  answered(answer: Answer): void;
  /** A question of which no more will come. */
  ended(surface: string, ending: RunEnding): void;
  /** A question that Slack had sent before. */
  duplicate(surface: string): void;
  /** Something that was not taken in: over a limit, or from where the bot does not answer. */
  refused(why: Limit['of'] | 'strange-workspace' | 'strange-channel'): void;
  feedback(kind: FeedbackKind | 'useful' | 'not-useful'): void;
};
