import { saying } from '../present/slack-wording.ts';
import type { Arrival } from './acknowledge.ts';
import type { Bot } from './bot.ts';
import { help } from './help.ts';
import { onQuestion } from './on-question.ts';
import { post } from './post.ts';
import { readWords } from './read-words.ts';
import { reportFailure } from './reference.ts';
import { sentence } from './show-in-private.ts';
import { showInThread } from './show-in-thread.ts';
import type { PersonsMessage } from './slack-payloads.ts';
import { stopRuns } from './stop-runs.ts';

const stopWords = /^(?:stop|cancel)[.!]?$/i;
const helpWords = /^(?:help|hilfe|aide)?[.!?]*$/i;

/** A message of a person, in a channel or to the bot alone: a question, or a word about the conversation. */
export async function onMessage(
  bot: Bot,
  { team_id, event_id, event }: PersonsMessage,
  surface: 'mention' | 'direct',
  arrival: Arrival | undefined,
) {
  const place = { teamId: team_id, channelId: event.channel, threadTs: event.thread_ts ?? event.ts };
  const keys = [`event:${event_id}`, `message:${team_id}:${event.channel}:${event.ts}`];
  const text = readWords(event.text, bot.botUserId);
  if (stopWords.test(text)) return onceOnly(bot, keys, place, () => stop(bot, place));
  if (helpWords.test(text))
    return onceOnly(bot, keys, place, async () => void (await post(place, help(), bot)));
  const asked = { place, messageTs: event.ts, userId: event.user, surface, text, keys };
  const showFor = (runId: string) => showInThread(bot, { ...place, userId: event.user, runId }, text);
  await onQuestion(bot, asked, showFor, arrival);
}

type Thread = { readonly teamId: string; readonly channelId: string; readonly threadTs: string };

async function stop(bot: Bot, place: Thread): Promise<void> {
  if ((await stopRuns(bot, place)) === 0) await post(place, sentence(saying.nothingToStop), bot);
}

/** Does what needs no run, unless Slack has sent it before. */
async function onceOnly(
  bot: Bot,
  keys: readonly string[],
  place: Thread,
  work: () => Promise<void>,
): Promise<void> {
  try {
    if (await bot.ledger.claim({ keys, forMs: bot.settings.rememberEventsMs })) await work();
  } catch (error) {
    await post(place, sentence(reportFailure(bot, 'message', error)), bot);
  }
}
