const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/**
 * What a person wrote, out of what Slack sends: the bot's own name is taken away, links become their labels, names of
 * people and channels become plain words, so that no id of a person is searched or kept.
 */
export function readWords(text: string, botUserId: string): string {
  return text
    .replaceAll(new RegExp(`<@${botUserId}(\\|[^>]*)?>`, 'g'), ' ')
    .replace(/<@[UW][A-Z0-9]+(?:\|[^>]*)?>/g, 'somebody')
    .replace(/<#[CG][A-Z0-9]+(?:\|([^>]*))?>/g, (_, name: string | undefined) => name || 'a channel')
    .replace(
      /<!(?:subteam\^[A-Z0-9]+|[a-z]+)(?:\^[^|>]*)?(?:\|([^>]*))?>/g,
      (_, label: string | undefined) => label || 'everybody',
    )
    .replace(
      /<([a-z]+:[^|>]*)(?:\|([^>]*))?>/gi,
      (_, address: string, label: string | undefined) => label || address,
    )
    .replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
    .trim();
}
