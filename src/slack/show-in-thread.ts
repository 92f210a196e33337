import type { Answer } from '../domain.ts';
import { answerButtons } from '../present/buttons.ts';
import { toBlocks } from '../present/to-blocks.ts';
import { toSlackText } from '../present/to-slack-text.ts';
import type { Bot } from './bot.ts';
import type { Show } from './on-question.ts';
import { createReply, type Reply, type ReplyTo } from './reply.ts';
import { sentence } from './show-in-private.ts';
import { setStatus } from './status.ts';

/** Shows what becomes of a question in the thread of its message. */
export function showInThread(bot: Bot, to: ReplyTo, question: string): Show {
  const reply = createReply(to, bot);
  let status: Promise<void> = Promise.resolve();
  const setNext = (next: 'processing' | 'active') => {
    status = status.then(() => setStatus(bot, to, next, question));
    return status;
  };
  return {
    begin() {
      // The reply's timestamp is noted before anything else, so that a restart finds its message.
      void setNext('processing');
      return reply.begin();
    },
    async answer(answer, signal) {
      const replyTs = await showAnswer(reply, answer, signal);
      await setNext('active');
      return { replyTs, stopped: reply.stopped() };
    },
    async say(words) {
      await reply.say(sentence(words));
      await setNext('active');
    },
  };
}

/** The answer piece by piece, then its sources and buttons. */
export async function showAnswer(
  reply: Reply,
  answer: Answer,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const { pieces, closing } = toBlocks(answer);
  for (const piece of pieces) {
    signal?.throwIfAborted();
    if (!reply.stopped()) await reply.show([piece]);
  }
  return reply.finish([...closing, answerButtons(answer, { shareable: false })], toSlackText(answer));
}
