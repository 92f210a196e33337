import type { App } from '@slack/bolt';
import type { Bot } from './bot.ts';
import { onMessage } from './on-message.ts';
import { readMessage } from './slack-payloads.ts';

/** A mention in a channel is answered in its thread, where everybody in the channel reads it. */
export function registerMention(app: App, bot: Bot): void {
  app.event('app_mention', async ({ body }) => {
    const message = readMessage(body);
    if (message) await onMessage(bot, message, 'mention', bot.arrival(body));
  });
}
