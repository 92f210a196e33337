import type { App } from '@slack/bolt';
import type { Bot } from './bot.ts';
import { isDirect } from './find-in-thread.ts';
import { onMessage } from './on-message.ts';
import { readMessage } from './slack-payloads.ts';

/** Each direct message starts a thread of its own; what is written in a thread follows up on it. */
export function registerDirectMessage(app: App, bot: Bot): void {
  app.event('message', async ({ body }) => {
    const message = readMessage(body);
    if (message && isDirect(message.event.channel))
      await onMessage(bot, message, 'direct', bot.arrival(body));
  });
}
