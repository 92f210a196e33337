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

/** Whom a text would call: every mention of a person, group or room that Slack would act on. */
export function callsIn(text: string): string[] {
  return [
    ...text.matchAll(/<(?:@[UW][A-Z0-9]+|!(?:channel|here|everyone|subteam\^[A-Z0-9]+))(?:\|[^>]*)?>/g),
  ].map(([whole]) => whole);
}

/** Every address a reader could follow in a text, of either kind of markup. */
export function linksIn(text: string): string[] {
  const slack = [...text.matchAll(/<((?:https?|mailto):[^|>]+)(?:\|[^>]*)?>/g)].map(
    ([, address = '']) => address,
  );
  const standard = [...text.matchAll(/\]\(<?([a-z]+:[^)\s>]+)>?\)/g)].map(([, address = '']) => address);
  const bare = [...text.matchAll(/(?<![<(|])\bhttps?:\/\/[^\s<>)|\]]+/g)].map(([address]) => address);
  return [...new Set([...slack, ...standard, ...bare])];
}
