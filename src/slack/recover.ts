import type { Run } from '../ports.ts';
import { askAgainBlocks } from '../present/buttons.ts';
import { saying } from '../present/slack-wording.ts';
import type { Bot } from './bot.ts';
import { createClockWatch } from './clock-watch.ts';
import { isDirect } from './find-in-thread.ts';
import { note } from './on-question.ts';
import { createReply } from './reply.ts';
import { privateAnswer, sentence } from './show-in-private.ts';
import { showAnswer } from './show-in-thread.ts';
import { refusalCode } from './slack-failure.ts';
import { setStatus } from './status.ts';
import { whisper } from './whisper.ts';

/** Says that this process lives, and ends what processes that died left hanging. Gives the way to stop that. */
export function startRecovery(bot: Bot, clock: () => number = Date.now): { stop(): Promise<void> } {
  const { ledger, owner, endings, settings, log } = bot;
  let trustedFrom = 0;
  // Telling threads may take long when Slack is slow; others must not take this process for dead meanwhile.
  const beat = () => {
    ledger.beat(owner).then(endings.again, (error: unknown) => {
      log.error('The ledger does not take this process’s beat', { error });
      // Nor that of others, it may be: once it does again, who lives must have the time to beat.
      trustedFrom = performance.now() + settings.silentMs;
    });
  };
  let latest: Promise<void> = Promise.resolve();
  let busy = false;
  let left: readonly Run[] = [];
  const clockWasSet = createClockWatch(clock, () => performance.now());
  const round = () => {
    if (clockWasSet()) {
      // Everybody seems silent for as long as the clock jumped: who lives must have the time to beat.
      log.warn('The clock was set, or the machine slept; nobody is taken for dead for a while');
      trustedFrom = performance.now() + settings.silentMs;
    }
    if (busy || performance.now() < trustedFrom) return;
    busy = true;
    latest = takeOver(bot, left).then((runs) => {
      left = runs;
      busy = false;
    });
  };
  round();
  const timers = [setInterval(beat, settings.beatMs), setInterval(round, settings.beatMs)];
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await latest;
    },
  };
}

/** Ends the runs of dead processes, and those of earlier rounds that could not be told; gives what is still left. */
async function takeOver(bot: Bot, earlier: readonly Run[]): Promise<readonly Run[]> {
  const { ledger, owner, settings, log } = bot;
  const taken = await ledger.takeOver(owner, settings.silentMs).catch((error: unknown) => {
    log.error('The ledger could not be asked for runs left hanging', { error });
    return [];
  });
  const left: Run[] = [];
  for (const run of [...earlier, ...taken]) {
    let { replyTs } = run;
    const begun = (ts: string | undefined) => {
      replyTs = ts;
    };
    try {
      await finishRun(bot, run, begun);
    } catch (error) {
      log.error('A thread that was left hanging could not be told', { runId: run.id, error });
      // A thread or channel that is gone will not come back; a Slack that is unwell will.
      const gone = refusalCode(error) !== undefined;
      if (!gone || !(await abandoned(bot, run))) left.push({ ...run, replyTs });
    }
  }
  return left;
}

async function abandoned({ ledger, owner, log }: Bot, run: Run): Promise<boolean> {
  try {
    await ledger.endRun(run.id, owner, 'abandoned');
    return true;
  } catch (error) {
    log.error('The end of a run could not be noted', { runId: run.id, error });
    return false;
  }
}

/** The answer, where the process that died had one; else a word, and a button to ask again. */
async function finishRun(bot: Bot, run: Run, begun: (replyTs: string | undefined) => void): Promise<void> {
  const recorded =
    run.stopAsked || run.answerId === undefined
      ? undefined
      : await bot.ledger.answer(run.place.teamId, run.answerId);
  bot.log.warn('A run of a process that died is ended', { runId: run.id, answered: recorded !== undefined });
  const { channelId, threadTs } = run.place;
  const cutOff = sentence(saying.cutOff);
  const words = run.stopAsked
    ? sentence(saying.stopped)
    : { ...cutOff, blocks: [...cutOff.blocks, ...askAgainBlocks(run.text)] };
  if (threadTs === undefined) {
    const to = { channelId, threadTs, userId: run.userId };
    await whisper(bot, to, recorded ? privateAnswer(recorded.answer, run.text, channelId) : words);
  } else {
    const { userId, replyTs } = run;
    const to = {
      teamId: run.place.teamId,
      channelId,
      threadTs,
      userId,
      replyTs,
      runId: run.id,
      mayBePosted: true,
    };
    const reply = createReply(to, bot);
    if (!isDirect(channelId)) {
      // This process may die too: whoever comes next finds the message.
      const placeTs = await reply.begin();
      begun(placeTs);
      await note(bot, run.id, placeTs);
    }
    if (recorded) await showAnswer(reply, recorded.answer);
    else await reply.finish(words.blocks, words.text);
    await setStatus(bot, to, 'active');
  }
  const ending = recorded ? 'answered' : run.stopAsked ? 'stopped' : 'abandoned';
  bot.meter.ended(run.surface, ending);
  // The thread is told: a ledger that is away now is told later, and the thread not again.
  await bot.endings.note(run.id, ending);
}
