import { h } from './dom.mjs';

const emoji = {
  thumbsup: '👍',
  '+1': '👍',
  thumbsdown: '👎',
  '-1': '👎',
  white_check_mark: '✅',
  warning: '⚠️',
  eyes: '👀',
  mag: '🔍',
  books: '📚',
  page_facing_up: '📄',
  bulb: '💡',
  wave: '👋',
  hourglass_flowing_sand: '⏳',
};

/** A link that opens apart; any address but the web's and mail stays text. */
export function link(address, label) {
  if (!/^(https?|mailto):/i.test(address)) return document.createTextNode(label);
  return h('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, label);
}

export function mention(id, { people, bot }) {
  const person = people.find((each) => each.id === id);
  return h('span', { class: id === bot.id ? 'mention bot' : 'mention' }, `@${person?.name ?? id}`);
}

export function room(id, { channels }, label) {
  const channel = channels.find((each) => each.id === id);
  return channel === undefined
    ? document.createTextNode(`#${label ?? id}`)
    : h('a', { class: 'mention', href: `#${id}` }, `#${channel.name}`);
}

/** What stands between Slack's angle brackets. */
export function bracketed(content, state) {
  const [target, label] = content.split('|');
  if (target.startsWith('@')) return mention(target.slice(1), state);
  if (target.startsWith('#')) return room(target.slice(1), state, label);
  if (/^!(channel|here|everyone)$/.test(target))
    return h('strong', { class: 'mention call' }, `@${target.slice(1)}`);
  if (target.startsWith('!date')) return document.createTextNode(label ?? target);
  return link(unescaped(target), unescaped(label ?? target));
}

export function unescaped(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

export function withEmoji(text) {
  return text.replace(/:([a-z0-9_+-]+):/g, (whole, name) => emoji[name] ?? whole);
}

/** Splits text by rules, first match first; what no rule takes becomes plain text. */
export function tokens(text, rules, plain) {
  const nodes = [];
  let rest = text;
  let before = ' ';
  while (rest !== '') {
    let best;
    for (const [pattern, build] of rules) {
      const match = pattern.exec(rest);
      if (match === null) continue;
      const wordBefore = match.index === 0 ? before : rest[match.index - 1];
      if (build.edge === true && /[\p{L}\p{N}]/u.test(wordBefore)) continue;
      if (best === undefined || match.index < best.match.index) best = { match, build };
    }
    if (best === undefined) break;
    const { match, build } = best;
    if (match.index > 0) nodes.push(plain(rest.slice(0, match.index)));
    nodes.push(build(match));
    before = match[0].at(-1);
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest !== '') nodes.push(plain(rest));
  return nodes;
}

/** Marks a rule that holds at the edge of a word only. */
export function atEdge(build) {
  build.edge = true;
  return build;
}
