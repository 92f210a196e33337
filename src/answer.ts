import { countriesMeant } from './compose/ambiguity.ts';
import { type Composer, copyPlan } from './compose/composer.ts';
import { type ExtractSettings, extract, nearby } from './compose/extract.ts';
import { joinDrafts } from './compose/join.ts';
import { type SteadySettings, steady } from './compose/steady.ts';
import type { Answer, Draft, DraftStatement, Hit, Look, Question, Reason } from './domain.ts';
import type { Meter, Step } from './ports.ts';
import { type RetrieveDeps, retrieve } from './retrieve/retrieve.ts';
import { type Conclusion, type Result, toAnswer } from './to-answer.ts';
import { traced } from './tracing.ts';
import { clean } from './understand/clean.ts';
import type { Rephrase } from './understand/rephrase.ts';
import { isFollowUp, isInDoubt } from './understand/standalone.ts';
import { type UnderstandDeps, understand } from './understand/understand.ts';
import { type Verified, verify } from './verify/verify.ts';
import { type OnStatement, wordPlan } from './word-plan.ts';
import { lookOf } from './workings.ts';

type AnswerSettings = {
  /** Longer questions are not read, in characters. */
  readonly longestQuestion: number;
  /** Statements retrieved for one answer. */
  readonly retrieved: number;
  /** Statements shown beside a question that is not covered. */
  readonly nearby: number;
  readonly steady: SteadySettings;
  readonly extract: ExtractSettings;
};

export type AnswerDeps = UnderstandDeps &
  RetrieveDeps & {
    readonly settings: AnswerSettings;
    /** Words what extract chose; without one the corpus is copied. */
    readonly compose?: Composer | undefined;
    /** Completes follow-ups that the rules leave in doubt; without it the rules' reading stands. */
    readonly rephrase?: Rephrase | undefined;
    /** Milliseconds, from any start. */
    readonly now: () => number;
    /** Is told what each step took, and what verify refused. */
    readonly meter?: Pick<Meter, 'took' | 'faultFound'> | undefined;
  };

type AnswerOptions = {
  /**
   * Is told each statement of the answer as soon as it is verified, in the order and with the numbers that it has in the
   * answer, so that text can be appended and is never taken back. It is not told what is only nearby.
   */
  readonly onStatement?: OnStatement | undefined;
  /** Ends the work, down to the request to a model; the answer is then rejected with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
};

/** Answers a question; `turns` are the earlier questions of its thread, oldest first. */
export type Answerer = (asked: string, turns?: readonly string[], options?: AnswerOptions) => Promise<Answer>;

/** The pipeline: understand, retrieve, compose, verify; each step can end it with a named status. */
export function createAnswerer(deps: AnswerDeps): Answerer {
  const answer: Answerer = async (asked, turns = [], options = {}) => {
    const start = deps.now();
    const concluded = await conclude(asked, turns, deps, deps.compose, options);
    return toAnswer(concluded, deps, deps.now() - start);
  };
  return (...asked) =>
    traced(
      'answer',
      () => answer(...asked),
      ({ status, composer }) => ({ status, composer }),
    );
}

/** A step in a span, and its time for the meter. */
async function timed<Result>(
  step: Step,
  work: () => Promise<Result>,
  { meter, now }: Pick<AnswerDeps, 'meter' | 'now'>,
): Promise<Result> {
  const start = now();
  const result = await traced(step, work);
  meter?.took(step, now() - start);
  return result;
}

type Understood = Omit<Conclusion, 'result'>;

async function conclude(
  asked: string,
  turns: readonly string[],
  deps: AnswerDeps,
  composer: Composer = copyPlan,
  options: AnswerOptions = {},
): Promise<Conclusion> {
  const cleaned = clean(asked);
  const unread = unreadable(cleaned, deps.settings);
  if (unread) {
    const question = { ...understand('', [], deps), asked: cleaned, standalone: cleaned };
    return { question, result: { status: 'failed', reason: unread } };
  }
  const { question, usage } = await timed(
    'understand',
    () => readInThread(cleaned, turns, deps, options.signal),
    deps,
  );
  return { question, usage, result: await answerTo(question, deps, composer, options) };
}

/** What a question that is understood is answered with. */
async function answerTo(
  question: Question,
  deps: AnswerDeps,
  composer: Composer,
  options: AnswerOptions,
): Promise<Result> {
  if (question.refusal) return question.refusal;
  const { looks, ...chosen } = await timed('retrieve', () => choose(question, deps), deps);
  return { ...(await answerFrom({ question, ...chosen }, deps, composer, options)), looks };
}

async function answerFrom(
  { question, hits, draft }: Chosen & { readonly question: Question },
  deps: AnswerDeps,
  composer: Composer,
  { signal, onStatement }: AnswerOptions,
): Promise<Result> {
  const { nearby: mostNearby } = deps.settings;
  if (draft.statements.length === 0) return notCovered(nearby(question, hits, mostNearby), hits);
  if (draft.isNotFound) return notCovered(draft.statements.slice(0, mostNearby), hits);
  const meant = countriesMeant(question, hits);
  if (meant.length > 1) return clarify(question, hits, meant);
  const task = { question, plan: draft, hits, corpusVersion: deps.corpus.version, signal };
  const watch = deps.meter && { meter: deps.meter, now: deps.now };
  const { verified, ...composed } = await traced('compose', () =>
    wordPlan(task, composer, onStatement, watch),
  );
  if (verified.statements.length === 0) {
    return notCovered(nearby(question, hits, mostNearby), hits, 'unverified');
  }
  const { unanswered } = draft;
  return { status: statusOf(draft, verified), verified, ...composed, unanswered };
}

/**
 * A question understood with its thread. A follow-up needs what the question before it was answered with, and so, one by
 * one, do the turns before; a turn that cannot be read is passed over.
 */
export async function understandInThread(
  asked: string,
  turns: readonly string[],
  deps: AnswerDeps,
): Promise<Question> {
  return (await readInThread(asked, turns, deps)).question;
}

async function readInThread(
  asked: string,
  turns: readonly string[],
  deps: AnswerDeps,
  signal?: AbortSignal,
): Promise<Understood> {
  const known = turns.filter((turn) => unreadable(clean(turn), deps.settings) === undefined);
  const last = known.at(-1);
  if (last === undefined || !isFollowUp(clean(asked))) return { question: understand(asked, known, deps) };
  // One request an answer: what went before is read by the rules.
  const { result } = await conclude(last, known.slice(0, -1), { ...deps, rephrase: undefined });
  const shown = (result.verified?.statements ?? []).flatMap(({ citations }) =>
    citations.flatMap(({ statementId }) => deps.statements.get(statementId)?.statement ?? []),
  );
  const question = understand(asked, known, deps, shown);
  if (!deps.rephrase || question.refusal || !isInDoubt(question.asked, known)) return { question };
  const thread = {
    asked: question.asked,
    turns: known.map(clean),
    shown: shown.map(({ text }) => text),
    ruled: question.standalone,
  };
  const { question: rephrased, usage } = await deps.rephrase(thread, signal);
  return {
    question: rephrased === undefined ? question : understand(asked, known, deps, shown, rephrased),
    usage,
  };
}

type Chosen = { readonly hits: readonly Hit[]; readonly draft: Draft };

/** The best statements for a question; of a compound one, for each thing that it asks. */
async function choose(
  question: Question,
  deps: AnswerDeps,
): Promise<Chosen & { readonly looks: readonly Look[] }> {
  const { retrieved, steady: order, extract: settings } = deps.settings;
  const one = async (asked: Question) => {
    const found = await retrieve({ ...asked, parts: [] }, retrieved, deps);
    const hits = steady(found, deps.vocabulary, order);
    const looks = [lookOf(asked, hits, settings.sufficiency)];
    return { asked: asked.asked, hits, draft: extract(asked, hits, settings), looks };
  };
  const parts = await Promise.all(question.parts.map(one));
  const looks = parts.flatMap((part) => part.looks);
  if (parts.length > 0) {
    const draft = joinDrafts(parts, settings.most.all);
    if (draft.statements.length > 0) return { hits: parts.flatMap(({ hits }) => hits), draft, looks };
  }
  const whole = await one(question);
  return { ...whole, looks: [...looks, ...whole.looks] };
}

/** Decided before anything else looks at the words: what is done with them may take long over long texts. */
function unreadable(asked: string, { longestQuestion }: AnswerSettings): Reason | undefined {
  if (!/[\p{L}\p{N}]/u.test(asked)) return 'empty';
  return asked.length > longestQuestion ? 'too-long' : undefined;
}

function statusOf(draft: Draft, { dropped }: Verified): Result['status'] {
  return draft.complete && dropped.length === 0 ? 'answered' : 'partial';
}

/** The corpus does not answer; what it holds nearby is shown. */
function notCovered(
  shown: readonly DraftStatement[],
  hits: readonly Hit[],
  reason: Reason = 'not-covered',
): Result {
  const statements = shown.map((statement) => ({ ...statement, part: 'nearby' as const }));
  const draft = { composer: 'extract', complete: false, statements };
  return { status: 'not-covered', reason, verified: verify(draft, hits) };
}

/** The question has another answer for each of these countries: the best of each is shown, and which is meant is asked. */
function clarify(question: Question, hits: readonly Hit[], countries: readonly string[]): Result {
  const best = countries.flatMap(
    (country) => hits.find(({ source }) => source.countries[0] === country) ?? [],
  );
  const draft = { composer: 'extract', complete: false, statements: nearby(question, best, best.length) };
  return { status: 'clarify', reason: 'unclear', verified: verify(draft, hits) };
}
