import { h } from './dom.mjs';
import { atEdge, bracketed, tokens, unescaped, withEmoji } from './inline.mjs';

/** Slack's own markup as elements. */
export function mrkdwn(text, state) {
  const root = h('div', { class: 'text' });
  for (const [index, part] of text.split('```').entries()) {
    if (index % 2 === 1) root.append(h('pre', {}, unescaped(part.replace(/^\n/, ''))));
    else root.append(...lines(part, state));
  }
  return root;
}

function lines(text, state) {
  const nodes = [];
  let quote;
  for (const [index, line] of text.split('\n').entries()) {
    const quoted = line.startsWith('&gt;') || line.startsWith('>');
    if (quoted) {
      if (quote === undefined) {
        quote = h('blockquote');
        nodes.push(quote);
      } else quote.append(h('br'));
      quote.append(...inline(line.replace(/^(&gt;|>)\s?/, ''), state));
      continue;
    }
    if (index > 0 && quote === undefined) nodes.push(h('br'));
    quote = undefined;
    nodes.push(...inline(line, state));
  }
  return nodes;
}

function inline(text, state) {
  const within = (match) => inline(match[1], state);
  return tokens(
    text,
    [
      [/`([^`]+)`/, (match) => h('code', {}, unescaped(match[1]))],
      [/<([^<>]+)>/, (match) => bracketed(match[1], state)],
      [/\*([^*\s](?:[^*]*[^*\s])?)\*/, atEdge((match) => h('strong', {}, within(match)))],
      [/_([^_\s](?:[^_]*[^_\s])?)_(?![\p{L}\p{N}])/u, atEdge((match) => h('em', {}, within(match)))],
      [/~([^~\s](?:[^~]*[^~\s])?)~/, atEdge((match) => h('s', {}, within(match)))],
    ],
    (plain) => document.createTextNode(withEmoji(unescaped(plain))),
  );
}
