import { saying } from '../src/present/slack-wording.ts';
import type { Sandbox } from '../src/sandbox/start-sandbox.ts';

/** A question in a thread of its own, as somebody asked it in the sandbox. */
export type AskedThread = {
  readonly handle: string;
  /** `dm`, or a channel. */
  readonly where: string;
  readonly ts: string;
};

/**
 * What a person finds below a question: whole answers, words instead of one, messages that are still written, and signs of
 * work that nothing came into.
 */
export type Found = {
  readonly answers: number;
  readonly words: number;
  readonly unfinished: number;
  readonly signs: number;
};

/** Reads a thread as the person sees it. */
export function readThread(sandbox: Sandbox, { handle, where, ts }: AskedThread): Found {
  const found = { answers: 0, words: 0, unfinished: 0, signs: 0 };
  for (const { author, stream, blocks } of sandbox.as(handle).messages(where, { thread: ts })) {
    if (author !== sandbox.workspace.bot.id) continue;
    const shown = JSON.stringify(blocks);
    if (stream === 'streaming') found.unfinished += 1;
    else if (shown.includes('"feedback_useful"')) found.answers += 1;
    else if (shown.includes(saying.looking)) found.signs += 1;
    // A stream that was left when something failed holds no words; those are below it.
    // A word that the answer takes longer is no end.
    else if (shown.includes('"rich_text"') && !shown.includes(saying.later)) found.words += 1;
  }
  return found;
}
