import type { Answer } from '../domain.ts';
import { answerButtons } from '../present/buttons.ts';
import { inert } from '../present/fallback-text.ts';
import { plain, richText, section } from '../present/rich-text.ts';
import { saying } from '../present/slack-wording.ts';
import { askedBlocks, toBlocks } from '../present/to-blocks.ts';
import type { SlackMessage } from '../present/to-messages.ts';
import { toSlackText } from '../present/to-slack-text.ts';
import type { Bot } from './bot.ts';
import { isDirect } from './find-in-thread.ts';
import type { Show } from './on-question.ts';
import { type WhisperTo, whisper } from './whisper.ts';

/** How long a person waits without a sign that work has begun. */
const signAfterMs = 2_000;

/** Shows what becomes of a question to the person who asked it, and to nobody else. */
export function showInPrivate(bot: Bot, to: WhisperTo, question: string): Show {
  let sign: NodeJS.Timeout | undefined;
  const say = (words: string) => whisper(bot, to, sentence(words));
  return {
    begin() {
      sign = setTimeout(() => {
        say(saying.looking).catch((error: unknown) =>
          bot.log.warn('A sign of work could not be shown', { error }),
        );
      }, signAfterMs);
      return Promise.resolve(undefined);
    },
    async answer(answer) {
      clearTimeout(sign);
      await whisper(bot, to, privateAnswer(answer, question, to.channelId));
      return { replyTs: undefined, stopped: false };
    },
    async say(words) {
      clearTimeout(sign);
      await say(words);
    },
  };
}

/** An answer with its question above; it can be shared where others can read it. */
export function privateAnswer(answer: Answer, question: string, channelId: string | undefined): SlackMessage {
  const { pieces, closing } = toBlocks(answer);
  const shareable = channelId !== undefined && !isDirect(channelId);
  return {
    text: toSlackText(answer),
    blocks: [...askedBlocks(question), ...pieces, ...closing, answerButtons(answer, { shareable })],
  };
}

/** One sentence as a message. */
export function sentence(words: string): SlackMessage {
  return { text: inert(words), blocks: [richText(section(plain(words)))] };
}
