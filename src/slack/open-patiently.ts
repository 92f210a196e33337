import { setTimeout as delay } from 'node:timers/promises';
import { BotError } from '../errors.ts';
import type { OverLimit } from '../ports.ts';
import { saying } from '../present/slack-wording.ts';
import type { Arrival } from './acknowledge.ts';
import type { Bot } from './bot.ts';
import type { Show } from './on-question.ts';

type Waiting = { readonly arrival: Arrival; readonly show: Pick<Show, 'say'>; readonly signal: AbortSignal };

/**
 * Opens the run of a message, and waits for a ledger that is away. Slack may send the message again meanwhile, here or to
 * another process: whoever the ledger hears first has it. The person is told once that it takes longer.
 */
export async function openPatiently(
  { log, settings }: Bot,
  open: () => Promise<boolean | OverLimit>,
  { arrival, show, signal }: Waiting,
): Promise<boolean | OverLimit> {
  const until = performance.now() + settings.keepTryingMs;
  for (let tries = 1; ; tries += 1) {
    try {
      return await open();
    } catch (error) {
      if (!isUnavailable(error) || signal.aborted || performance.now() > until) throw error;
      log.warn('The ledger cannot take a question; it is tried again', { tries, error });
      if (tries === 1 && arrival.isFirst)
        await show.say(saying.later).catch(() => log.warn('Nobody could be told to wait'));
    }
    await delay(settings.lookMs);
  }
}

export function isUnavailable(error: unknown): boolean {
  return error instanceof BotError && error.code === 'ledger-unavailable';
}
