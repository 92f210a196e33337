import { h } from './dom.mjs';

/** A person's initials on a colour of their own. */
export function avatar(name, bot) {
  const letters = name
    .split(/\s+/)
    .map((word) => word[0])
    .slice(0, 2)
    .join('');
  const hue = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 5, 0);
  return h(
    'span',
    { class: `avatar ${bot ? 'avatar-bot' : `avatar-${hue}`}`, 'aria-hidden': 'true' },
    letters,
  );
}
