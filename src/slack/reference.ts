import { randomBytes } from 'node:crypto';
import { BotError } from '../errors.ts';
import { failures, failureWithReference } from '../present/slack-wording.ts';
import type { Bot } from './bot.ts';

/** Letters and figures that are not taken for one another when read aloud. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Logs a failure with its cause under a short reference; what it returns tells a person that reference and nothing else. */
export function reportFailure(
  { log }: Pick<Bot, 'log'>,
  where: string,
  error: unknown,
  { words, runId }: { readonly words?: string; readonly runId?: string } = {},
): string {
  const reference = [...randomBytes(6)].map((byte) => letters[byte % letters.length]).join('');
  log.error('A failure was met', { where, reference, runId, error });
  return failureWithReference(words ?? wordsFor(error), reference);
}

function wordsFor(error: unknown): string {
  if (!(error instanceof BotError)) return failures.answering;
  if (error.code === 'ledger-unavailable') return failures.storage;
  if (error.code === 'index-unavailable' || error.code === 'encoder-unavailable') return failures.index;
  return failures.answering;
}
