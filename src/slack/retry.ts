import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../ports.ts';
import { slackFailure } from './slack-failure.ts';

export type RetrySettings = {
  readonly attempts: number;
  readonly firstWaitMs: number;
  /** Longer than this nobody waits, whatever Slack asks for. */
  readonly longestWaitMs: number;
};

/** Sends something to Slack, again where that can help: after a 429 when Slack says so, after a 5xx a little later each time. */
export type Send = <T>(what: string, call: () => Promise<T>, options?: SendOptions) => Promise<T>;

type SendOptions = {
  /** Doing it twice comes to the same: it is sent again even when it may have arrived. */
  readonly repeatable?: boolean;
  readonly attempts?: number;
};

/** Bounded retries for the calls of one client; a 429 of one method holds up no other. */
export function createSend(
  settings: RetrySettings,
  log: Log,
  wait: (ms: number) => Promise<unknown> = delay,
): Send {
  return async (what, call, { repeatable = false, attempts = settings.attempts } = {}) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await call();
      } catch (error) {
        const waitMs = attempt < attempts ? waitFor(error, attempt, repeatable, settings) : undefined;
        if (waitMs === undefined || waitMs > settings.longestWaitMs) throw error;
        log.warn('Slack did not take a call; it is sent again', {
          what,
          attempt,
          waitMs,
          failure: slackFailure(error).kind,
        });
        await wait(waitMs);
      }
    }
  };
}

/** Milliseconds until the call can be sent again; undefined when it must not be. */
function waitFor(error: unknown, attempt: number, repeatable: boolean, { firstWaitMs }: RetrySettings) {
  const failure = slackFailure(error);
  // A little apart from each other, so that many that were refused together do not come back together.
  const backOff = firstWaitMs * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
  switch (failure.kind) {
    case 'rate-limited':
      return failure.afterMs + Math.random() * 250;
    case 'unwell':
      return failure.status >= 500 ? backOff : undefined;
    case 'unsent':
      return backOff;
    case 'unknown':
      return repeatable ? backOff : undefined;
    case 'refused':
      return isPassing(failure.code) ? backOff : undefined;
  }
}

/** Refusals that Slack gives for faults of its own. */
function isPassing(code: string): boolean {
  return ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'ratelimited'].includes(
    code,
  );
}
