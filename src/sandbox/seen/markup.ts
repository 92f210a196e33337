import type { Workspace } from '../state/workspace.ts';

/** Slack markup as a person reads it: names for ids, `label (address)` for links. */
export function readMarkup(text: string, { user, channel }: Workspace): string {
  return text
    .replace(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g, (whole, id) => `@${user(id)?.name ?? whole}`)
    .replace(/<#([A-Z0-9]+)(?:\|([^>]*))?>/g, (whole, id, label) => `#${channel(id)?.name ?? label ?? whole}`)
    .replace(/<!(channel|here|everyone)(?:\|[^>]*)?>/g, (_, room) => `@${room}`)
    .replace(/<((?:https?|mailto):[^|>]+)\|([^>]*)>/g, (_, address, label) => `${label} (${address})`)
    .replace(/<((?:https?|mailto):[^|>]+)>/g, (_, address) => address)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
