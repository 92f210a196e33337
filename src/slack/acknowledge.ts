import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Log } from '../ports.ts';

type Deps = { readonly log: Log; readonly settings: { readonly acknowledgeMs: number } };

/**
 * Acknowledges once: when `work` says that the ledger has it, at the latest when `work` has ended or takes too long. What
 * a process has not acknowledged when it dies, Slack sends again, or tells the person of it.
 */
export async function acknowledging(
  ack: () => Promise<unknown>,
  { log, settings }: Deps,
  work: (kept: () => void) => Promise<void>,
): Promise<void> {
  let acknowledged = false;
  const kept = () => {
    if (acknowledged) return;
    acknowledged = true;
    clearTimeout(timer);
    ack().catch((error: unknown) => log.warn('Slack could not be told that something arrived', { error }));
  };
  const timer = setTimeout(kept, settings.acknowledgeMs);
  try {
    await work(kept);
  } finally {
    kept();
  }
}

const message = z.object({ event: z.object({ type: z.enum(['message', 'app_mention']) }) });

/** Bolt acknowledges an event before a listener sees it; messages now wait. Gives what tells that one is kept. */
export function holdMessages(app: App, deps: Deps): (body: object) => void {
  const waiting = new WeakMap<object, () => void>();
  const process = app.processEvent.bind(app);
  app.processEvent = (event) => {
    if (!message.safeParse(event.body).success) return process(event);
    return acknowledging(
      () => event.ack(),
      deps,
      (kept) => {
        waiting.set(event.body, kept);
        return process({ ...event, ack: () => Promise.resolve() });
      },
    );
  };
  return (body) => waiting.get(body)?.();
}
