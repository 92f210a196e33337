import { h } from './dom.mjs';
import { atEdge, bracketed, link, tokens, unescaped, withEmoji } from './inline.mjs';

const listItem = /^(\s*)([-*+•]|\d+[.)])\s+(.*)$/;

/** Standard Markdown, as the markdown block and streams take it. */
export function markdown(text, state) {
  const root = h('div', { class: 'text markdown' });
  const rows = text.split('\n');
  while (rows.length > 0) root.append(...block(rows, state));
  return root;
}

function block(rows, state) {
  const row = rows.shift();
  if (row.trim() === '') return [];
  if (row.startsWith('```')) {
    const code = take(rows, (next) => !next.startsWith('```'));
    rows.shift();
    return [h('pre', {}, code.join('\n'))];
  }
  const heading = /^(#{1,6})\s+(.*)$/.exec(row);
  if (heading !== null) return [h(`h${Math.min(6, heading[1].length + 2)}`, {}, inline(heading[2], state))];
  if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(row)) return [h('hr')];
  if (row.startsWith('>')) {
    const quoted = [row, ...take(rows, (next) => next.startsWith('>'))];
    return [h('blockquote', {}, markdown(quoted.map((line) => line.replace(/^>\s?/, '')).join('\n'), state))];
  }
  if (listItem.test(row))
    return [list([row, ...take(rows, (next) => listItem.test(next) || /^\s+\S/.test(next))], state)];
  if (row.startsWith('|')) return [table([row, ...take(rows, (next) => next.startsWith('|'))], state)];
  const lines = [
    row,
    ...take(rows, (next) => next.trim() !== '' && !/^(#{1,6}\s|>|```|\|)/.test(next) && !listItem.test(next)),
  ];
  return [
    h(
      'p',
      {},
      lines.flatMap((line, index) => [index > 0 ? h('br') : undefined, ...inline(line, state)]),
    ),
  ];
}

function take(rows, wanted) {
  const taken = [];
  while (rows.length > 0 && wanted(rows[0])) taken.push(rows.shift());
  return taken;
}

function list(rows, state) {
  const [, indent, marker] = listItem.exec(rows[0]);
  const ordered = /\d/.test(marker);
  const items = [];
  for (const row of rows) {
    const match = listItem.exec(row);
    if (match !== null && match[1].length <= indent.length) items.push([match[3]]);
    else items.at(-1).push(row);
  }
  return h(
    ordered ? 'ol' : 'ul',
    ordered ? { start: Number.parseInt(marker, 10) } : {},
    items.map(([first, ...below]) =>
      h(
        'li',
        {},
        inline(first, state),
        below.some((row) => listItem.test(row))
          ? list(below, state)
          : below.flatMap((row) => [' ', ...inline(row.trim(), state)]),
      ),
    ),
  );
}

function table(rows, state) {
  const cells = rows
    .filter((row) => !/^\|[\s:|-]+\|?$/.test(row))
    .map((row) => row.replace(/^\||\|\s*$/g, '').split('|'));
  const [head = [], ...body] = cells;
  return h(
    'table',
    {},
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        head.map((cell) => h('th', { scope: 'col' }, inline(cell.trim(), state))),
      ),
    ),
    h(
      'tbody',
      {},
      body.map((row) =>
        h(
          'tr',
          {},
          row.map((cell) => h('td', {}, inline(cell.trim(), state))),
        ),
      ),
    ),
  );
}

function inline(text, state) {
  const within = (match) => inline(match[1], state);
  return tokens(
    text,
    [
      [/\\([\\`*_{}[\]()#+.!|~<>-])/, (match) => document.createTextNode(match[1])],
      [/`([^`]+)`/, (match) => h('code', {}, match[1])],
      [/\[([^\]]+)\]\(<?([^()\s>]+)>?\)/, (match) => link(match[2], unescaped(match[1]))],
      [/<([@#!][^<>]+|https?:[^<>]+|mailto:[^<>]+)>/, (match) => bracketed(match[1], state)],
      [/https?:\/\/[^\s<>)\]]*[^\s<>)\].,;:!?'"]/, atEdge((match) => link(match[0], match[0]))],
      [/\*\*(.+?)\*\*/, (match) => h('strong', {}, within(match))],
      [/__(.+?)__/, atEdge((match) => h('strong', {}, within(match)))],
      [/\*([^*\s](?:[^*]*[^*\s])?)\*/, (match) => h('em', {}, within(match))],
      [/_([^_\s](?:[^_]*[^_\s])?)_(?![\p{L}\p{N}])/u, atEdge((match) => h('em', {}, within(match)))],
      [/~~(.+?)~~/, (match) => h('s', {}, within(match))],
    ],
    (plain) => document.createTextNode(withEmoji(unescaped(plain))),
  );
}
