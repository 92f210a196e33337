import type { Press } from './on-press.ts';

export type Thread = { readonly channel: string; readonly ts: string };

/** A message that others see has a thread; one that a person alone sees has none, even where Slack sends its text along. */
export function threadOf({ channel, message, container }: Press['body']): Thread | undefined {
  if (container.is_ephemeral === true || channel === undefined || message === undefined) return undefined;
  return { channel: channel.id, ts: message.thread_ts ?? message.ts };
}
