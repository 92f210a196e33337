import { cutTo } from '../present/fallback-text.ts';
import { limits } from '../present/limits.ts';
import { packBlocks, type SlackMessage } from '../present/to-messages.ts';
import type { Bot } from './bot.ts';
import { findPosted, runEvent } from './find-in-thread.ts';
import { refusalCode, slackFailure } from './slack-failure.ts';

export type PostTo = {
  readonly channelId: string;
  readonly threadTs: string | undefined;
  /** Stands in the message's metadata, so that it can be found again when Slack's reply got lost. */
  readonly runId?: string | undefined;
};

type Sender = Pick<Bot, 'client' | 'send' | 'log'>;

/** Posts a message in as many pieces as its blocks need; gives the timestamp of the first. */
export async function post(
  to: PostTo,
  { text, blocks }: SlackMessage,
  sender: Sender,
): Promise<string | undefined> {
  let first: string | undefined;
  for (const [index, part] of packBlocks(blocks).entries()) {
    const ts = await postOne(to, { text: cutTo(text, limits.messageText), blocks: part }, index, sender);
    first ??= ts;
  }
  return first;
}

/** Nothing that is posted unfurls or becomes a link by itself. Where Slack refuses blocks, the text stands alone. */
async function postOne(to: PostTo, { text, blocks }: SlackMessage, index: number, sender: Sender) {
  const { client, send, log } = sender;
  const part = to.runId === undefined ? undefined : `${to.runId}.${index}`;
  const common = {
    channel: to.channelId,
    text,
    unfurl_links: false,
    unfurl_media: false,
    parse: 'none' as const,
    ...(to.threadTs === undefined ? {} : { thread_ts: to.threadTs }),
    ...(part === undefined ? {} : { metadata: { event_type: runEvent, event_payload: { part } } }),
  };
  const postOnce = async (extra: { blocks?: SlackMessage['blocks'][number][] }) => {
    const posted = await send('chat.postMessage', () => client.chat.postMessage({ ...common, ...extra }));
    return posted.ts;
  };
  try {
    return await postOnce({ blocks: [...blocks] });
  } catch (error) {
    if (isAboutBlocks(error)) {
      log.error('Slack refused the blocks of a message; its text is posted alone', {
        code: refusalCode(error),
        error,
      });
      return postOnce({});
    }
    if (slackFailure(error).kind !== 'unknown') throw error;
    log.warn('It is not known whether a message was posted', { channel: to.channelId });
    return (await findPosted(to, part, sender)) ?? postOnce({ blocks: [...blocks] });
  }
}

/** Gives a message that does not stream any more new content; what is too much for it is posted below. */
export async function replace(
  to: PostTo,
  ts: string,
  { text, blocks }: SlackMessage,
  sender: Sender,
): Promise<void> {
  const { client, send } = sender;
  const [first = [], ...rest] = packBlocks(blocks);
  const content = { channel: to.channelId, ts, text: cutTo(text, limits.updateText), parse: 'none' as const };
  await send('chat.update', () => client.chat.update({ ...content, blocks: first }), { repeatable: true });
  if (rest.length > 0) await post({ ...to, runId: undefined }, { text, blocks: rest.flat() }, sender);
}

/** A message cannot be updated while it streams; where it does not stream any more, this does nothing. */
export async function endStream(channelId: string, ts: string, { client, send }: Sender): Promise<void> {
  const stop = () => client.chat.stopStream({ channel: channelId, ts });
  await send('chat.stopStream', stop, { repeatable: true, attempts: 3 }).catch(() => undefined);
}

function isAboutBlocks(error: unknown): boolean {
  return /block|msg_too_long|invalid_attachments/.test(refusalCode(error) ?? '');
}
