import type { App } from '@slack/bolt';
import { actions } from '../present/buttons.ts';
import type { Bot } from './bot.ts';
import { onPress, type Press } from './on-press.ts';
import { onQuestion } from './on-question.ts';
import { showInPrivate } from './show-in-private.ts';
import { showInThread } from './show-in-thread.ts';

const againMs = 3_600_000;

/** A question that was cut off is asked again, once, by whoever presses. */
export function registerAskAgain(app: App, bot: Bot): void {
  onPress(app, bot, actions.askAgain, async (press) => {
    const { teamId, userId, value: text, back } = press;
    const { channelId } = back;
    if (channelId === undefined || text === '') return;
    const threadTs = threadOf(press);
    const asked = {
      place: { teamId, channelId, threadTs },
      messageTs: undefined,
      userId,
      surface: 'again',
      text,
      keys: [`again:${teamId}:${channelId}:${press.body.container.message_ts ?? press.body.trigger_id}`],
    };
    await onQuestion({ ...bot, settings: { ...bot.settings, rememberEventsMs: againMs } }, asked, (runId) =>
      threadTs === undefined
        ? showInPrivate(bot, back, text)
        : showInThread(bot, { teamId, channelId, threadTs, userId, runId }, text),
    );
  });
}

/** The thread of the message with the button; none for a message that one person alone sees outside threads. */
function threadOf({ body }: Press): string | undefined {
  return body.message?.thread_ts ?? body.container.thread_ts;
}
