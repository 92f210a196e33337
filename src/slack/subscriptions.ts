import { saying } from '../present/slack-wording.ts';
import type { Bot } from './bot.ts';
import { post } from './post.ts';
import { sentence } from './show-in-private.ts';
import { refusalCode } from './slack-failure.ts';
import { type WhisperTo, whisper } from './whisper.ts';

type Channel = { readonly teamId: string; readonly channelId: string };

const notHere = ['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action'];

/** A channel is told from now on when the corpus changes; everybody in it sees that it was asked for. */
export async function subscribeChannel(
  bot: Bot,
  { teamId, channelId }: Channel,
  to: WhisperTo,
): Promise<void> {
  const subscription = { teamId, channelId, toldVersion: bot.corpus.version };
  if (!(await bot.ledger.subscribe(subscription)))
    return whisper(bot, to, sentence(saying.subscribedAlready));
  try {
    await post({ channelId, threadTs: undefined }, sentence(saying.subscribed), bot);
  } catch (error) {
    await bot.ledger.unsubscribe(subscription);
    if (!notHere.includes(refusalCode(error) ?? '')) throw error;
    await whisper(bot, to, sentence(saying.cannotPostHere));
  }
}

export async function unsubscribeChannel(bot: Bot, channel: Channel, to: WhisperTo): Promise<void> {
  const was = await bot.ledger.unsubscribe(channel);
  await whisper(bot, to, sentence(was ? saying.unsubscribed : saying.notSubscribed));
}
