import { h } from './dom.mjs';
import { link } from './inline.mjs';
import { richText } from './rich-text.mjs';

/** One step of the bot's work, with how far it is. */
export function task({ title, status = 'pending', details, output, sources = [] }, context) {
  const words = { pending: 'Waiting', in_progress: 'Under way', complete: 'Done', error: 'Failed' }[status];
  return h(
    'li',
    { class: `task ${status}` },
    h('span', { class: 'task-mark', 'aria-hidden': 'true' }),
    h(
      'div',
      {},
      h('div', { class: 'task-title' }, title, h('span', { class: 'unseen' }, ` (${words})`)),
      [details, output].map((part) => (part === undefined ? undefined : richText(part, context))),
      sources.length === 0
        ? undefined
        : h(
            'div',
            { class: 'task-sources' },
            sources.map(({ url, text: label }) => link(url, label)),
          ),
    ),
  );
}
