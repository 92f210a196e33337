import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from '../domain.ts';
import type { AskedQuestion, Limit, OverLimit, Place, RunEnding } from '../ports.ts';
import { saying, tooMuch } from '../present/slack-wording.ts';
import type { Arrival } from './acknowledge.ts';
import type { Bot } from './bot.ts';
import { isUnavailable, openPatiently } from './open-patiently.ts';
import { reportFailure } from './reference.ts';

export type Asked = Omit<AskedQuestion, 'id'> & {
  /** What makes it the same question when Slack sends it again. */
  readonly keys: readonly string[];
};

/** How one surface shows what becomes of a question. */
export type Show = {
  /** Shows that work has begun; gives the timestamp of the reply, if there is one yet. */
  begin(): Promise<string | undefined>;
  /** Shows the answer, statement by statement; throws the signal's reason when it is cut off between two. */
  answer(answer: Answer, signal: AbortSignal): Promise<Shown>;
  /** Says something instead of the answer, or below what there is of it. */
  say(words: string): Promise<void>;
};

/** The reply's timestamp where it has one; stopped when the person ended it in Slack before all of it was shown. */
type Shown = { readonly replyTs: string | undefined; readonly stopped: boolean };

/** A question becomes one reply. Here a failure becomes words for a person. `arrival` waits to hear that the ledger has it. */
export async function onQuestion(
  bot: Bot,
  asked: Asked,
  showFor: (runId: string) => Show,
  arrival?: Arrival,
): Promise<void> {
  const { keys, ...rest } = asked;
  const question: AskedQuestion = { ...rest, id: randomUUID() };
  const show = showFor(question.id);
  const claim = { keys, forMs: bot.settings.rememberEventsMs };
  let over: OverLimit | undefined;
  try {
    const outcome = await bot.runs.start(threadKey(asked.place) ?? question.id, {
      id: question.id,
      intake: async (signal) => {
        const open = () => bot.ledger.openRun(question, bot.owner, claim, limitsFor(bot, asked));
        const opened = await (arrival ? openPatiently(bot, open, { arrival, show, signal }) : open());
        arrival?.kept();
        if (opened === false) bot.meter.duplicate(asked.surface);
        if (typeof opened !== 'boolean') over = opened;
        return opened === true;
      },
      work: (signal) => work(bot, question, show, signal),
    });
    if (over !== undefined) await refuse(bot, asked, over, show);
    if (outcome === 'full') await show.say(saying.tooManyInThread);
  } catch (error) {
    if (isUnavailable(error) && arrival?.leave()) return;
    await tell(bot, show, reportFailure(bot, asked.surface, error));
  }
}

/** A minute's questions of a user and of a workspace; those of a user count first. */
export function limitsFor({ access }: Bot, { place: { teamId }, userId }: Asked): Limit[] {
  const { userPerMinute, workspacePerMinute } = access;
  const limits: Limit[] = [
    { of: 'user', key: `user:${teamId}:${userId}`, most: userPerMinute, inMs: 60_000 },
    { of: 'workspace', key: `workspace:${teamId}`, most: workspacePerMinute, inMs: 60_000 },
  ];
  return limits.filter(({ most }) => most > 0);
}

/** A polite word; in a thread once a minute only, or what keeps somebody from flooding it would flood it. */
export async function refuse(
  bot: Bot,
  { place, userId }: Asked,
  { over, waitMs }: OverLimit,
  show: Pick<Show, 'say'>,
) {
  bot.meter.refused(over);
  bot.log.warn('A question is over a limit', { limit: over, teamId: place.teamId, waitMs });
  const keys = [`over-limit:${place.teamId}:${userId}`];
  if (place.threadTs !== undefined && !(await bot.ledger.claim({ keys, forMs: 60_000 }))) return;
  await tell(bot, show, tooMuch(over, waitMs));
}

/** The name of a thread among the runs; undefined outside threads. */
export function threadKey({ teamId, channelId, threadTs }: Place): string | undefined {
  return threadTs === undefined ? undefined : `${teamId}:${channelId}:${threadTs}`;
}

async function work(bot: Bot, question: AskedQuestion, show: Show, signal: AbortSignal): Promise<void> {
  const { ledger, owner, meter } = bot;
  try {
    signal.throwIfAborted();
    await itsTurn(bot, question, signal);
    const begunTs = await show.begin();
    const noted = await note(bot, question.id, begunTs);
    const turns = await ledger.turnsBefore(question.id);
    const answering = bot.atOnce(() => bot.answer(question.text, turns));
    const answer = await orAborted(answering, signal);
    meter.answered(answer);
    if (!(await ledger.recordAnswer(question.id, owner, answer))) return;
    if (!noted) await note(bot, question.id, begunTs);
    const from = performance.now();
    const shown = await show.answer(answer, signal);
    meter.took('present', performance.now() - from);
    await note(bot, question.id, shown.replyTs);
    if (shown.stopped) await tell(bot, show, saying.stopped);
    noteAnswer(bot, question, answer);
    await end(bot, question, shown.stopped ? 'stopped' : 'answered');
  } catch (error) {
    const [words, ending] = cutShort(bot, question, signal, error);
    await tell(bot, show, words);
    await end(bot, question, ending);
  }
}

/** Waits while another process works on an earlier question of the thread, but not for ever. */
async function itsTurn({ ledger, settings, log }: Bot, { id, place }: AskedQuestion, signal: AbortSignal) {
  if (place.threadTs === undefined) return;
  const until = performance.now() + settings.turnMs;
  while (!(await ledger.isNext(id))) {
    if (performance.now() > until) {
      log.warn('An earlier question of the thread takes too long elsewhere; its next goes first', {
        runId: id,
      });
      return;
    }
    await orAborted(delay(settings.lookMs), signal);
  }
}

export function cutShort(
  { log }: Bot,
  { id: runId, surface }: Pick<AskedQuestion, 'id' | 'surface'>,
  { reason }: AbortSignal,
  error: unknown,
): [string, RunEnding] {
  if (reason === 'stopped') return [saying.stopped, 'stopped'];
  if (reason === 'shutdown') return [saying.shuttingDown, 'abandoned'];
  return [reportFailure({ log }, surface, error, { runId }), 'failed'];
}

/** The reply stands already: that it could not be noted is no reason to tell the person of a failure. */
export async function note(
  { ledger, log }: Pick<Bot, 'ledger' | 'log'>,
  runId: string,
  replyTs: string | undefined,
): Promise<boolean> {
  if (replyTs === undefined) return true;
  try {
    await ledger.noteReply(runId, replyTs);
    return true;
  } catch (error) {
    log.error('A reply could not be noted', { runId, error });
    return false;
  }
}

export async function end(
  { endings, meter }: Bot,
  { id: runId, surface }: AskedQuestion,
  ending: RunEnding,
): Promise<void> {
  meter.ended(surface, ending);
  await endings.note(runId, ending);
}

/** Kinds, times and ids: what was asked and answered stands in the ledger only. */
function noteAnswer({ log }: Bot, { id: runId, surface }: AskedQuestion, answer: Answer): void {
  const { id: answerId, status, reason, composer, timings } = answer;
  log.info('A question was answered', {
    runId,
    answerId,
    surface,
    status,
    reason,
    composer,
    ms: Math.round(timings.totalMs),
  });
}

/** Rejects as soon as the signal is aborted, whatever becomes of the work. */
export function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** A failure to tell of a failure ends here: it stands in the log. */
export async function tell(bot: Bot, show: Pick<Show, 'say'>, words: string): Promise<void> {
  await show.say(words).catch((error: unknown) => bot.log.error('Nobody could be told', { error }));
}
