import type { App } from '@slack/bolt';
import { actions, answerButtons } from '../present/buttons.ts';
import { saying } from '../present/slack-wording.ts';
import { askedBlocks, sharedBlocks, toBlocks } from '../present/to-blocks.ts';
import { toSlackText } from '../present/to-slack-text.ts';
import type { Bot } from './bot.ts';
import { onAnswerPress } from './on-press.ts';
import { post } from './post.ts';
import { privateAnswer, sentence } from './show-in-private.ts';
import { refusalCode } from './slack-failure.ts';
import { whisper } from './whisper.ts';

/** How long a second press on Share is taken for the same. */
const sharingMs = 30_000;
const notInChannel = ['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action'];

/** A private answer is posted in the channel where it was asked for, under the name of whoever shares it. */
export function registerShare(app: App, bot: Bot): void {
  onAnswerPress(app, bot, actions.share, async (press, { answer, question }) => {
    const { back, teamId, userId, value, respond } = press;
    const { channelId } = back;
    if (channelId === undefined || question.userId !== userId)
      return whisper(bot, back, sentence(saying.notYours));
    const keys = [`share:${teamId}:${channelId}:${value}`];
    if (!(await bot.ledger.claim({ keys, forMs: sharingMs }))) {
      return whisper(bot, back, sentence(saying.alreadyShared));
    }
    const { pieces, closing } = toBlocks(answer);
    const blocks = [
      ...sharedBlocks(userId),
      ...askedBlocks(question.text),
      ...pieces,
      ...closing,
      answerButtons(answer, { shareable: false }),
    ];
    try {
      await post({ channelId, threadTs: undefined }, { text: toSlackText(answer), blocks }, bot);
    } catch (error) {
      const refusal = refusalCode(error);
      // Refused is not posted: whoever presses again means it. Otherwise it may stand in the channel already.
      if (refusal !== undefined) await bot.ledger.release(keys);
      if (!notInChannel.includes(refusal ?? '')) throw error;
      return whisper(bot, back, sentence(saying.cannotPostHere));
    }
    // The private copy loses its button, so that it is not shared twice.
    const { text, blocks: kept } = privateAnswer(answer, question.text, undefined);
    await respond?.({
      replace_original: true,
      unfurl_links: false,
      unfurl_media: false,
      text,
      blocks: [...kept],
    });
  });
}
