import { randomUUID } from 'node:crypto';
import type { Brief } from '../briefing.ts';
import type { OverLimit } from '../ports.ts';
import { briefMessage } from '../present/brief-to-blocks.ts';
import { saying } from '../present/slack-wording.ts';
import type { Arrival } from './acknowledge.ts';
import type { Bot } from './bot.ts';
import { isDirect } from './find-in-thread.ts';
import { cutShort, end, limitsFor, orAborted, refuse, tell } from './on-question.ts';
import { reportFailure } from './reference.ts';
import { sentence } from './show-in-private.ts';
import { type WhisperTo, whisper } from './whisper.ts';

type AskedBriefing = {
  readonly teamId: string;
  readonly channelId: string;
  readonly userId: string;
  readonly trigger: string;
  readonly subject: string;
};

const surface = 'slash';

/** A request for a briefing becomes one private message. It counts against the limits like a question. */
export async function onBriefing(
  bot: Bot,
  asked: AskedBriefing,
  to: WhisperTo,
  { kept }: Pick<Arrival, 'kept'>,
): Promise<void> {
  const { teamId, channelId, userId, trigger, subject } = asked;
  const show = { say: (words: string) => whisper(bot, to, sentence(words)) };
  const place = { teamId, channelId, threadTs: undefined };
  const question = {
    id: randomUUID(),
    place,
    messageTs: undefined,
    userId,
    surface,
    text: `/brief ${subject}`,
  };
  const claim = { keys: [`command:${trigger}`], forMs: bot.settings.rememberEventsMs };
  let over: OverLimit | undefined;
  try {
    const outcome = await bot.runs.start(question.id, {
      id: question.id,
      intake: async () => {
        const opened = await bot.ledger.openRun(
          question,
          bot.owner,
          claim,
          limitsFor(bot, { ...question, keys: [] }),
        );
        kept();
        if (opened === false) bot.meter.duplicate(surface);
        if (typeof opened !== 'boolean') over = opened;
        return opened === true;
      },
      work: async (signal) => {
        try {
          const brief = await orAborted(
            bot.atOnce(() => bot.brief(subject)),
            signal,
          );
          await whisper(bot, to, briefMessage(brief, { shareable: !isDirect(channelId) }));
          bot.log.info('A briefing was given', { runId: question.id, ...kindOf(brief) });
          await end(bot, question, 'answered');
        } catch (error) {
          const [words, ending] = cutShort(bot, question, signal, error);
          await tell(bot, show, words);
          await end(bot, question, ending);
        }
      },
    });
    if (over !== undefined) await refuse(bot, { ...question, keys: [] }, over, show);
    if (outcome === 'full') await show.say(saying.tooManyInThread);
  } catch (error) {
    await tell(bot, show, reportFailure(bot, surface, error));
  }
}

function kindOf(brief: Brief) {
  const { kind, form, timings } = brief;
  return {
    kind,
    form,
    ms: Math.round(timings.totalMs),
    ...(brief.kind === 'none' ? { reason: brief.reason } : {}),
  };
}
