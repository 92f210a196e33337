import type { App } from '@slack/bolt';
import type { Brief } from '../briefing.ts';
import { briefBlocks, briefMessage, toBriefView } from '../present/brief-to-blocks.ts';
import { briefTitle } from '../present/brief-wording.ts';
import { briefActions } from '../present/buttons.ts';
import { saying } from '../present/slack-wording.ts';
import { sharedBlocks } from '../present/to-blocks.ts';
import type { Bot } from './bot.ts';
import { onPress, openView, type Press } from './on-press.ts';
import { post } from './post.ts';
import { sentence } from './show-in-private.ts';
import { refusalCode } from './slack-failure.ts';
import { type Thread, threadOf } from './thread-of.ts';
import { whisper } from './whisper.ts';

/** How long a second press is taken for the same. */
const pressMs = 20_000;
const notInChannel = ['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action'];

/** The long form of a briefing, made anew from what was asked: it works after a restart and with a newer corpus. */
export function registerBriefLong(app: App, bot: Bot): void {
  onPress(app, bot, briefActions.long, async (press) => {
    const brief = await bot.atOnce(() => bot.brief(press.value, 'long'));
    await openView(bot, press, toBriefView(brief), briefBlocks(brief));
  });
}

/** A briefing that was private is posted in the channel, under the name of whoever shares it. */
export function registerBriefShare(app: App, bot: Bot): void {
  onPress(app, bot, briefActions.share, async (press) => {
    const { back, userId, value } = press;
    const { channelId } = back;
    if (channelId === undefined) return;
    if (!(await isFirst(bot, press, 'brief-share')))
      return whisper(bot, back, sentence(saying.alreadyShared));
    const brief = await bot.atOnce(() => bot.brief(value));
    const { text, blocks } = briefMessage(brief, { shareable: false });
    try {
      await post(
        { channelId, threadTs: undefined },
        { text, blocks: [...sharedBlocks(userId), ...blocks] },
        bot,
      );
    } catch (error) {
      if (!notInChannel.includes(refusalCode(error) ?? '')) throw error;
      await whisper(bot, back, sentence(saying.cannotPostHere));
    }
  });
}

/** The long form as a Word document, in the thread of the briefing; of a private one, in the direct messages. */
export function registerBriefWord(app: App, bot: Bot): void {
  onPress(app, bot, briefActions.word, async (press) => {
    if (!(await isFirst(bot, press, 'brief-word'))) return;
    const brief = await bot.atOnce(() => bot.brief(press.value, 'long'));
    const content = await bot.toWord(brief);
    const thread = threadOf(press.body) ?? (await openThread(bot, press.userId, brief));
    try {
      await upload(bot, thread, brief, content);
    } catch (error) {
      if (!['missing_scope', 'not_allowed_token_type'].includes(refusalCode(error) ?? '')) throw error;
      return whisper(bot, press.back, sentence(saying.wordRefused));
    }
    if (thread.channel !== press.back.channelId) await whisper(bot, press.back, sentence(saying.wordComing));
  });
}

/** Slack gives the direct messages with a person when it is posted to them. */
async function openThread({ client, send }: Bot, userId: string, brief: Brief): Promise<Thread> {
  const text = saying.wordHere(briefTitle(brief));
  const { blocks } = sentence(text);
  const posted = await send('chat.postMessage', () =>
    client.chat.postMessage({ channel: userId, text: sentence(text).text, blocks: [...blocks] }),
  );
  return { channel: posted.channel ?? userId, ts: posted.ts ?? '' };
}

async function upload(
  { client, send }: Bot,
  { channel, ts }: Thread,
  brief: Brief,
  content: Buffer,
): Promise<void> {
  const title = briefTitle(brief);
  const filename = `${title
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)}.docx`;
  await send('files.uploadV2', () =>
    client.filesUploadV2({ channel_id: channel, thread_ts: ts, file: content, filename, title }),
  );
}

function isFirst(bot: Bot, { teamId, userId, value, back }: Press, what: string): Promise<boolean> {
  const keys = [`${what}:${teamId}:${back.channelId}:${userId}:${value}`];
  return bot.ledger.claim({ keys, forMs: pressMs });
}
