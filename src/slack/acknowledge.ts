import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Log } from '../ports.ts';
import { limits } from '../present/limits.ts';

/** Something that came from Slack and is not acknowledged yet. */
export type Arrival = {
  /** The ledger has it: Slack is told, and will not send it again. */
  kept(): void;
  /** Leaves it to Slack to send it again; false where Slack does not. */
  leave(): boolean;
  /** Whether Slack sends it for the first time. */
  readonly isFirst: boolean;
};

type Deps = { readonly log: Log; readonly settings: { readonly acknowledgeMs: number } };
type Ack = () => Promise<unknown>;

/** A command is sent once: it is acknowledged when the ledger has it, or before the person is told that nobody answers. */
export async function acknowledging(
  ack: Ack,
  deps: Deps,
  work: (arrival: Arrival) => Promise<void>,
): Promise<void> {
  const kept = once(ack, deps.log);
  const timer = setTimeout(kept, deps.settings.acknowledgeMs);
  try {
    await work({ kept, isFirst: true, leave: () => false });
  } finally {
    clearTimeout(timer);
    kept();
  }
}

const message = z.object({ event: z.object({ type: z.enum(['message', 'app_mention']) }) });

/**
 * Bolt acknowledges an event before a listener sees it. Messages now wait until the ledger has them: what a process had
 * not written down when it died, and what the ledger could not take, Slack sends again. Gives the arrival of a body.
 */
export function holdMessages(app: App, { log }: Pick<Deps, 'log'>): (body: object) => Arrival | undefined {
  const waiting = new WeakMap<object, Arrival>();
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    if (!message.safeParse(event.body).success) return process(event);
    const kept = once(() => event.ack(), log);
    let left = false;
    const { retryNum = 0 } = event;
    waiting.set(event.body, {
      kept,
      isFirst: retryNum === 0,
      leave() {
        left = retryNum < limits.eventRetries;
        return left;
      },
    });
    try {
      await process({ ...event, ack: () => Promise.resolve() });
    } finally {
      if (!left) kept();
    }
  };
  return (body) => waiting.get(body);
}

function once(ack: Ack, log: Log): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    ack().catch((error: unknown) => log.warn('Slack could not be told that something arrived', { error }));
  };
}
