import { visible } from '../text/visible.ts';

/**
 * Slack reads `<…>` in a message's text as mentions and links, and turns whatever looks like an address into a link.
 * Here neither happens: the three characters are escaped, and a word joiner keeps an address from being one.
 */
export function inert(text: string): string {
  return visible(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/:\/\//g, ':\u2060//')
    .replace(/\b(mailto|tel|slack):/gi, '$1:\u2060')
    .replace(/(\p{L}|\d)\.(?=\p{L}{2})/gu, '$1.\u2060')
    .replace(/@(?=\w)/g, '@\u2060');
}

/** The text cut to a length, with a mark that says so; never inside an escape or a link. */
export function cutTo(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/(&[a-z]*|<[^>]*|[\uD800-\uDBFF])$/, '')}…`;
}
