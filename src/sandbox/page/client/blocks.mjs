import { control } from './controls.mjs';
import { h } from './dom.mjs';
import { withEmoji } from './inline.mjs';
import { markdown } from './markdown.mjs';
import { mrkdwn } from './mrkdwn.mjs';
import { richText } from './rich-text.mjs';
import { task } from './task.mjs';

/** Block Kit as elements. */
export function blocks(list, context) {
  return list.map((block) => draw(block, context));
}

function draw(block, context) {
  switch (block.type) {
    case 'section':
      return section(block, context);
    case 'header':
      return h('h3', { class: 'header' }, withEmoji(block.text.text));
    case 'divider':
      return h('hr');
    case 'context':
      return h(
        'div',
        { class: 'context' },
        block.elements.map((each) => (each.type === 'image' ? picture(each) : text(each, context))),
      );
    case 'actions':
    case 'context_actions':
      return h(
        'div',
        { class: 'actions' },
        block.elements.map((each) => control(each, context)),
      );
    case 'image':
      return h(
        'figure',
        {},
        picture(block),
        block.title === undefined ? undefined : h('figcaption', {}, block.title.text),
      );
    case 'input':
      return input(block, context);
    case 'markdown':
      return markdown(block.text, context.state);
    case 'rich_text':
      return richText(block, context);
    case 'table':
      return table(block, context);
    case 'plan':
      return h(
        'section',
        { class: 'plan' },
        h('h3', {}, block.title),
        h(
          'ul',
          { class: 'tasks' },
          (block.tasks ?? []).map((each) => task(each, context)),
        ),
      );
    case 'task_card':
      return h('ul', { class: 'tasks' }, task(block, context));
    case 'alert':
      return h('div', { class: `alert ${block.level ?? ''}`, role: 'note' }, text(block.text, context));
    default:
      return h('p', { class: 'unknown' }, `(a ${block.type} block)`);
  }
}

function text({ type, text: words }, { state }) {
  return type === 'mrkdwn' ? mrkdwn(words, state) : h('div', { class: 'text' }, withEmoji(words));
}

function section(block, context) {
  const fields = (block.fields ?? []).map((field) => h('div', { class: 'field' }, text(field, context)));
  return h(
    'div',
    { class: 'section' },
    h(
      'div',
      { class: 'section-words' },
      block.text === undefined ? undefined : text(block.text, context),
      fields.length > 0 ? h('div', { class: 'fields' }, fields) : undefined,
    ),
    block.accessory === undefined
      ? undefined
      : block.accessory.type === 'image'
        ? picture(block.accessory)
        : control(block.accessory, context),
  );
}

/** Nothing is loaded from elsewhere, so a picture is its description. */
function picture({ alt_text }) {
  return h('span', { class: 'picture' }, `Picture: ${alt_text}`);
}

function input(block, context) {
  const id = `${context.focus}-${block.block_id}`;
  const label = block.label.text + (block.optional === true ? ' (optional)' : '');
  const describedBy = [block.hint === undefined ? '' : `${id}-hint`, `${id}-fault`].join(' ').trim();
  const use = block.dispatch_action === true ? context.use : undefined;
  const made = control(block.element, { ...context, use, label, describedBy });
  return h(
    'div',
    { class: 'input', 'data-block': block.block_id },
    h('div', { class: 'label', 'aria-hidden': 'true' }, label),
    made,
    block.hint === undefined ? undefined : h('div', { class: 'hint', id: `${id}-hint` }, block.hint.text),
    h('div', { class: 'fault', id: `${id}-fault`, role: 'alert' }),
  );
}

function table({ rows }, context) {
  const cell = (each) => (each.type === 'raw_text' ? each.text : richText(each, context));
  const [head = [], ...body] = rows;
  return h(
    'div',
    { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': 'Table' },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          head.map((each) => h('th', { scope: 'col' }, cell(each))),
        ),
      ),
      h(
        'tbody',
        {},
        body.map((row) =>
          h(
            'tr',
            {},
            row.map((each) => h('td', {}, cell(each))),
          ),
        ),
      ),
    ),
  );
}
