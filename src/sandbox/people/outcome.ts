import type { Ack } from '../deliver/transport.ts';

/** How something a person did ended, as far as Slack itself shows it. */
export type Outcome = { ok: true } | { ok: false; error: string; fields?: Readonly<Record<string, string>> };

export const done: Outcome = { ok: true };

/** What Slack says under a button when the app did not answer in time. */
export const troubled = (ack: Ack): Outcome => (ack.ok ? done : { ok: false, error: operationError(ack) });

export function operationError(ack: Extract<Ack, { ok: false }>): string {
  return ack.reason === 'http_timeout' ? 'operation_timeout' : 'dispatch_failed';
}
