import { h, icon } from './dom.mjs';

/** A control of a block; `use(actionId, value)` is called when a person acts, `focus` names it across redraws. */
export function control(element, context) {
  switch (element.type) {
    case 'button':
      return button(element, context);
    case 'icon_button':
      return plainButton(element, element.text.text, element.value, context, 'quiet');
    case 'feedback_buttons':
      return feedback(element, context);
    case 'overflow':
      return chooser(element, element.options, 'More choices', context);
    case 'static_select':
      return chooser(element, element.options, element.placeholder?.text ?? 'Choose', context);
    case 'conversations_select':
    case 'channels_select':
      return chooser(element, rooms(element, context.state), element.placeholder?.text ?? 'Choose', context);
    case 'radio_buttons':
      return choices(element, 'radio', context);
    case 'checkboxes':
      return choices(element, 'checkbox', context);
    case 'plain_text_input':
      return textInput(element, context);
    default:
      return h('span', { class: 'unknown' }, `(${element.type})`);
  }
}

function button(element, context) {
  if (element.url === undefined) {
    return plainButton(element, element.text.text, element.value, context, element.style ?? '');
  }
  const used = () => context.use(element.action_id, element.value);
  return h(
    'a',
    {
      class: `button ${element.style ?? ''}`,
      href: /^https?:/.test(element.url) ? element.url : undefined,
      target: '_blank',
      rel: 'noopener noreferrer',
      'aria-label': element.accessibility_label,
      onclick: used,
    },
    element.text.text,
  );
}

function plainButton(element, text, value, context, style) {
  return h(
    'button',
    {
      type: 'button',
      class: `button ${style}`,
      'aria-label': element.accessibility_label,
      'data-action': element.action_id,
      'data-focus': `${context.focus}:${element.action_id}:${value ?? ''}`,
      onclick: async (event) => {
        const { currentTarget } = event;
        if (currentTarget.getAttribute('aria-busy') === 'true') return;
        if (element.confirm !== undefined && !(await context.confirm(element.confirm))) return;
        currentTarget.setAttribute('aria-busy', 'true');
        await context.use(element.action_id, value);
        currentTarget.removeAttribute('aria-busy');
      },
    },
    text,
  );
}

function feedback(element, context) {
  return [
    [element.positive_button, 'up'],
    [element.negative_button, 'down'],
  ].map(([{ text, value, accessibility_label }, drawing]) => {
    const made = plainButton({ ...element, accessibility_label }, text.text, value, context, 'quiet');
    made.prepend(icon(drawing));
    return made;
  });
}

function chooser(element, options, prompt, context) {
  const chosen =
    element.initial_option?.value ?? element.initial_conversation ?? element.initial_channel ?? '';
  const select = h(
    'select',
    {
      'aria-label': context.label ?? prompt,
      'aria-describedby': context.describedBy,
      'data-action': element.action_id,
      'data-focus': `${context.focus}:${element.action_id}`,
      onchange: ({ target }) => context.use?.(element.action_id, target.value),
    },
    h('option', { value: '' }, prompt),
    options.map(({ text, value }) => h('option', { value }, text.text)),
  );
  select.value = chosen;
  return select;
}

function rooms(element, { channels, bot }) {
  const wanted = element.type === 'channels_select' ? ['channel'] : ['channel', 'im'];
  return channels
    .filter(({ kind }) => wanted.includes(kind))
    .map(({ id, name, kind }) => ({ value: id, text: { text: kind === 'im' ? bot.name : `#${name}` } }));
}

function choices(element, type, context) {
  const initial = [element.initial_option, ...(element.initial_options ?? [])].map((option) => option?.value);
  const name = `${context.focus}:${element.action_id}`;
  const use = (group) => {
    const values = [...group.querySelectorAll('input:checked')].map(({ value }) => value);
    context.use?.(element.action_id, values.join(','));
  };
  const group = h(
    'div',
    {
      class: 'choices',
      role: type === 'radio' ? 'radiogroup' : 'group',
      'aria-label': context.label,
      'aria-describedby': context.describedBy,
      'data-action': element.action_id,
      onchange: () => use(group),
    },
    element.options.map(({ text, value, description }) =>
      h(
        'label',
        {},
        h('input', { type, name, value, checked: initial.includes(value), 'data-focus': `${name}:${value}` }),
        h('span', {}, text.text, description === undefined ? undefined : h('small', {}, description.text)),
      ),
    ),
  );
  return group;
}

function textInput(element, context) {
  return h(element.multiline === true ? 'textarea' : 'input', {
    type: element.multiline === true ? undefined : 'text',
    rows: element.multiline === true ? '4' : undefined,
    'aria-label': context.label,
    'aria-describedby': context.describedBy,
    placeholder: element.placeholder?.text,
    maxlength: element.max_length,
    value: element.initial_value ?? '',
    'data-action': element.action_id,
    'data-focus': `${context.focus}:${element.action_id}`,
  });
}

/** What a form's controls hold now, by action id. */
export function valuesIn(root) {
  return Object.fromEntries(
    [...root.querySelectorAll('[data-action]')]
      .filter((element) => element.tagName !== 'BUTTON')
      .map((element) => [element.dataset.action, heldBy(element)]),
  );
}

function heldBy(element) {
  if (!element.classList.contains('choices')) return element.value;
  return [...element.querySelectorAll('input:checked')].map(({ value }) => value).join(',');
}

/** Puts back what a person had filled in before the form was drawn anew. */
export function restoreValues(root, values) {
  for (const element of root.querySelectorAll('[data-action]')) {
    const value = values[element.dataset.action];
    if (value === undefined || element.tagName === 'BUTTON') continue;
    if (!element.classList.contains('choices')) element.value = value;
    else
      for (const input of element.querySelectorAll('input'))
        input.checked = value.split(',').includes(input.value);
  }
}
