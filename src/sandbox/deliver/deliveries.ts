import type { Ack, FailReason, Outgoing, Transport } from './transport.ts';

/** One thing sent to the app and what became of it; times are in milliseconds of one clock. */
export interface Delivery {
  readonly kind: Outgoing['kind'];
  readonly name: string;
  readonly body: Outgoing['body'];
  readonly sentAt: number;
  readonly attempts: number;
  readonly ackedAt?: number;
  readonly failed?: FailReason;
}

export interface Deliveries {
  /** An event: sent again at Slack's intervals until the app takes it. */
  event(name: string, body: Outgoing['body']): void;
  /** A click or command: sent once, a person is waiting. */
  once(kind: 'interactive' | 'slash_commands', name: string, body: Outgoing['body']): Promise<Ack>;
  use(transport: Transport): void;
  /** The next events arrive twice, as happens when an acknowledgement is lost. */
  duplicate(count: number): void;
  all(): readonly Delivery[];
  close(): void;
}

/** Sends to the app, retries events and remembers how each went. */
export function createDeliveries(
  first: Transport,
  retryDelays: readonly number[],
  onChange: () => void,
): Deliveries {
  const log: Delivery[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let transport = first;
  let doubled = 0;

  const record = (kind: Outgoing['kind'], name: string, body: Outgoing['body']) =>
    log.push({ kind, name, body, sentAt: performance.now(), attempts: 0 }) - 1;
  const amend = (index: number, change: Partial<Delivery>) => {
    const before = log[index];
    if (before !== undefined) log[index] = { ...before, ...change };
    onChange();
  };
  const settled = (ack: Ack): Partial<Delivery> =>
    ack.ok ? { ackedAt: performance.now() } : { failed: ack.reason };

  const attempt = async (index: number, outgoing: Outgoing, tries: number) => {
    amend(index, { attempts: tries });
    const ack = await transport(outgoing);
    amend(index, settled(ack));
    const delay = retryDelays[tries - 1];
    if (ack.ok || delay === undefined) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void attempt(index, { ...outgoing, retry: { attempt: tries, reason: ack.reason } }, tries + 1);
    }, delay);
    timer.unref();
    timers.add(timer);
  };

  return {
    event(name, body) {
      const index = record('events_api', name, body);
      void attempt(index, { kind: 'events_api', body }, 1);
      if (doubled > 0) {
        doubled -= 1;
        void attempt(record('events_api', name, body), { kind: 'events_api', body }, 1);
      }
    },
    async once(kind, name, body) {
      const index = record(kind, name, body);
      amend(index, { attempts: 1 });
      const ack = await transport({ kind, body });
      amend(index, settled(ack));
      return ack;
    },
    use(next) {
      transport = next;
    },
    duplicate(count) {
      doubled += count;
    },
    all: () => log,
    close() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
