import type { App, RespondFn } from '@slack/bolt';
import type { z } from 'zod';
import { failures, saying } from '../present/slack-wording.ts';
import { type Arrival, acknowledging } from './acknowledge.ts';
import type { Bot } from './bot.ts';
import { help } from './help.ts';
import { onBriefing } from './on-briefing.ts';
import { onQuestion } from './on-question.ts';
import { readWords } from './read-words.ts';
import { reportFailure } from './reference.ts';
import { sentence, showInPrivate } from './show-in-private.ts';
import { command as commandPayload } from './slack-payloads.ts';
import { subscribeChannel, unsubscribeChannel } from './subscriptions.ts';
import { whisper } from './whisper.ts';

type Command = z.infer<typeof commandPayload>;

const isHelp = /^help[.!?]*$/i;

/** `/ask` answers a question, and only the person who asked sees it. */
export function registerAskCommand(app: App, bot: Bot): void {
  app.command('/ask', ({ ack, body, respond }) =>
    acknowledging(ack, bot, async (arrival) => {
      const command = commandPayload.parse(body);
      const text = readWords(command.text, bot.botUserId);
      if (text === '') return whisper(bot, whereOf(command, respond), sentence(saying.askUsage));
      if (isHelp.test(text)) return whisper(bot, whereOf(command, respond), help());
      await askInPrivate(bot, command, respond, text, arrival);
    }),
  );
}

/** `/brief` gives a briefing on a country or topic, and only the person who asked sees it. */
export function registerBriefCommand(app: App, bot: Bot): void {
  app.command('/brief', ({ ack, body, respond }) =>
    acknowledging(ack, bot, (arrival) => brief(bot, commandPayload.parse(body), respond, arrival)),
  );
}

async function brief(bot: Bot, command: Command, respond: RespondFn, arrival: Arrival): Promise<void> {
  const subject = readWords(command.text, bot.botUserId);
  if (subject === '' || isHelp.test(subject)) return whisper(bot, whereOf(command, respond), help());
  const { team_id: teamId, channel_id: channelId, user_id: userId, trigger_id: trigger } = command;
  const subscription = /^(un)?subscribe[.!]?$/i.exec(subject);
  if (subscription) {
    const change = subscription[1] === undefined ? subscribeChannel : unsubscribeChannel;
    const to = whereOf(command, respond);
    return change(bot, { teamId, channelId }, to).catch((error: unknown) =>
      whisper(bot, to, sentence(reportFailure(bot, 'slash', error, { words: failures.button }))),
    );
  }
  const asked = { teamId, channelId, userId, trigger, subject };
  await onBriefing(bot, asked, whereOf(command, respond), arrival);
}

async function askInPrivate(
  bot: Bot,
  command: Command,
  respond: RespondFn,
  text: string,
  arrival: Arrival,
): Promise<void> {
  const { team_id: teamId, channel_id: channelId, user_id: userId, trigger_id } = command;
  const asked = {
    place: { teamId, channelId, threadTs: undefined },
    messageTs: undefined,
    userId,
    surface: 'slash',
    text,
    keys: [`command:${trigger_id}`],
  };
  await onQuestion(bot, asked, () => showInPrivate(bot, whereOf(command, respond), text), arrival);
}

function whereOf({ channel_id, user_id }: Command, respond: RespondFn) {
  return { channelId: channel_id, threadTs: undefined, userId: user_id, respond };
}
