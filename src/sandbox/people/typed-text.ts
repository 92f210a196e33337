import type { Workspace } from '../state/workspace.ts';

/** What a person types, as Slack stores it: escaped, with mentions, channels and addresses marked up. */
export function typedText(text: string, { users, channels, bot }: Workspace): string {
  const people = users().flatMap(({ id, name, handle }) => [
    { typed: `@${name}`, markup: `<@${id}>` },
    { typed: `@${handle}`, markup: `<@${id}>` },
  ]);
  const rooms = channels().flatMap(({ id, name, kind }) =>
    kind === 'channel' ? [{ typed: `#${name}`, markup: `<#${id}|${name}>` }] : [],
  );
  const names = [...people, { typed: '@bot', markup: `<@${bot.id}>` }, ...rooms].sort(
    (one, other) => other.typed.length - one.typed.length,
  );
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const linked = escaped.replace(/\bhttps?:\/\/[^\s]+/g, (address) => `<${address}>`);
  return names.reduce((so, { typed, markup }) => so.replaceAll(typed, markup), linked);
}
