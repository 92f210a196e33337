/** Something Slack sends to the app. */
export interface Outgoing {
  readonly kind: 'events_api' | 'interactive' | 'slash_commands';
  readonly body: Readonly<Record<string, unknown>>;
  readonly retry?: { readonly attempt: number; readonly reason: FailReason };
}

export type FailReason = 'http_timeout' | 'http_error' | 'connection_failed';

/** Whether the app took it within three seconds, and what it answered. */
export type Ack = { ok: true; payload?: unknown } | { ok: false; reason: FailReason };

/** One way to the app: the socket or signed HTTP. */
export type Transport = (outgoing: Outgoing) => Promise<Ack>;
