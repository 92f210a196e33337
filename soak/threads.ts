import type { Sandbox } from '../src/sandbox/start-sandbox.ts';

/** A question in a thread of its own, as somebody asked it in the sandbox. */
export type AskedThread = {
  readonly handle: string;
  /** `dm`, or a channel. */
  readonly where: string;
  readonly ts: string;
};

/** What a person finds below a question: whole answers, and words instead of one. */
export type Found = { readonly answers: number; readonly words: number; readonly unfinished: number };

/** Reads a thread as the person sees it. */
export function readThread(sandbox: Sandbox, { handle, where, ts }: AskedThread): Found {
  const bot = sandbox.workspace.bot.id;
  const replies = sandbox
    .as(handle)
    .messages(where, { thread: ts })
    .filter(({ author }) => author === bot)
    .map((message) => ({ blocks: JSON.stringify(message.blocks), message }));
  const isAnswer = (blocks: string) => blocks.includes('"feedback_useful"');
  const answers = replies.filter(({ blocks }) => isAnswer(blocks)).length;
  const unfinished = replies.filter(({ message }) => isStreaming(message)).length;
  return { answers, unfinished, words: replies.length - answers - unfinished };
}

/** Whether the stand-in still shows the message as being written. */
function isStreaming(message: object): boolean {
  return 'stream' in message && Reflect.get(message, 'stream') !== undefined;
}
