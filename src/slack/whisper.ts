import type { RespondFn } from '@slack/bolt';
import { cutTo } from '../present/fallback-text.ts';
import { limits } from '../present/limits.ts';
import { packBlocks, type SlackMessage } from '../present/to-messages.ts';
import type { Bot } from './bot.ts';
import { post } from './post.ts';
import { refusalCode } from './slack-failure.ts';

export type WhisperTo = {
  readonly channelId: string | undefined;
  readonly threadTs: string | undefined;
  readonly userId: string;
  /** Answers what the person did, for half an hour. */
  readonly respond?: RespondFn | undefined;
};

/** Says something that one person alone sees: where they asked, or in their direct message when that is closed. */
export async function whisper(
  bot: Pick<Bot, 'client' | 'send' | 'log'>,
  to: WhisperTo,
  message: SlackMessage,
): Promise<void> {
  const { log } = bot;
  const { text } = message;
  for (const blocks of packBlocks(message.blocks)) {
    const part = { text: cutTo(text, limits.messageText), blocks };
    const ways = [
      () => byResponse(bot, to, part),
      () => ephemerally(bot, to, part),
      () => directly(bot, to, part),
    ];
    for (const [index, way] of ways.entries()) {
      try {
        if (await way()) break;
      } catch (error) {
        if (index === ways.length - 1) throw error;
        log.warn('A private message went another way', { way: index, code: refusalCode(error), error });
      }
    }
  }
}

async function byResponse(
  { send }: Pick<Bot, 'send'>,
  to: WhisperTo,
  { text, blocks }: SlackMessage,
): Promise<boolean> {
  const { respond, threadTs } = to;
  if (respond === undefined) return false;
  await send('response_url', () =>
    respond({
      response_type: 'ephemeral',
      replace_original: false,
      unfurl_links: false,
      unfurl_media: false,
      text,
      blocks: [...blocks],
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    }),
  );
  return true;
}

async function ephemerally(
  { client, send }: Pick<Bot, 'client' | 'send'>,
  { channelId, threadTs, userId }: WhisperTo,
  { text, blocks }: SlackMessage,
): Promise<boolean> {
  if (channelId === undefined) return false;
  await send('chat.postEphemeral', () =>
    client.chat.postEphemeral({
      channel: channelId,
      user: userId,
      text,
      blocks: [...blocks],
      parse: 'none',
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    }),
  );
  return true;
}

async function directly(
  bot: Pick<Bot, 'client' | 'send' | 'log'>,
  { userId }: WhisperTo,
  message: SlackMessage,
): Promise<boolean> {
  await post({ channelId: userId, threadTs: undefined }, message, bot);
  return true;
}
