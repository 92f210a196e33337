import { h, icon } from './dom.mjs';

/** The box a person writes in: Enter sends, Shift and Enter makes a new line, `/` and `@` offer names. */
export function composer(page, { id, label, placeholder, commands, send }) {
  const box = h('textarea', {
    id,
    rows: '1',
    placeholder,
    'aria-label': label,
    'aria-autocomplete': 'list',
    'aria-controls': `${id}-offers`,
    'data-focus': id,
    maxlength: '8000',
  });
  const offers = h('div', {
    class: 'offers',
    id: `${id}-offers`,
    role: 'listbox',
    'aria-label': 'Suggestions',
    hidden: true,
  });
  let chosen = 0;

  const grow = () => {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, 180)}px`;
  };
  const submit = async () => {
    const text = box.value.trim();
    if (text === '') return;
    box.value = '';
    page.drafts.delete(id);
    close();
    grow();
    const kept = await send(text);
    if (kept === false) {
      box.value = text;
      grow();
    }
  };
  const close = () => {
    offers.hidden = true;
    offers.replaceChildren();
    box.removeAttribute('aria-activedescendant');
  };
  const take = (insert) => {
    const at = box.selectionStart;
    const before = box.value.slice(0, at).replace(/[@/][^\s]*$/, '');
    box.value = `${before}${insert} ${box.value.slice(at).trimStart()}`;
    box.focus();
    box.selectionStart = box.selectionEnd = `${before}${insert} `.length;
    page.drafts.set(id, box.value);
    close();
    grow();
  };
  const offer = () => {
    const wanted = suggestions(box.value.slice(0, box.selectionStart), page.state, commands);
    if (wanted.length === 0) return close();
    chosen = Math.min(chosen, wanted.length - 1);
    offers.hidden = false;
    offers.replaceChildren(
      ...wanted.map(({ insert, hint }, index) =>
        h(
          'div',
          {
            class: 'offer',
            role: 'option',
            id: `${id}-offer-${index}`,
            'aria-selected': String(index === chosen),
            onmousedown: (event) => {
              event.preventDefault();
              take(insert);
            },
          },
          h('strong', {}, insert),
          h('span', {}, hint),
        ),
      ),
    );
    box.setAttribute('aria-activedescendant', `${id}-offer-${chosen}`);
  };
  const move = (step) => {
    const count = offers.children.length;
    chosen = (chosen + step + count) % count;
    offer();
  };

  box.addEventListener('input', () => {
    chosen = 0;
    page.drafts.set(id, box.value);
    offer();
    grow();
  });
  box.addEventListener('blur', close);
  box.addEventListener('keydown', (event) => {
    const open = !offers.hidden;
    if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
      move(event.key === 'ArrowDown' ? 1 : -1);
    else if (open && (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey)))
      offers.children[chosen].dispatchEvent(new Event('mousedown', { cancelable: true }));
    else if (open && event.key === 'Escape') {
      close();
      event.stopPropagation();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) void submit();
    else return;
    event.preventDefault();
  });

  box.value = page.drafts.get(id) ?? '';
  queueMicrotask(grow);
  const form = h(
    'form',
    {
      class: 'composer',
      onsubmit: (event) => {
        event.preventDefault();
        void submit();
      },
    },
    offers,
    box,
    h(
      'button',
      { type: 'submit', class: 'send', title: 'Send' },
      icon('send'),
      h('span', { class: 'unseen' }, 'Send'),
    ),
  );
  return form;
}

function suggestions(before, { people, bot, app, me }, commands) {
  const slash = /^\/[^\s]*$/.exec(before);
  if (slash !== null && commands) {
    return app.commands
      .filter(({ command }) => command.startsWith(slash[0]))
      .map(({ command, usage_hint, description }) => ({
        insert: command,
        hint: `${usage_hint} · ${description}`,
      }));
  }
  const at = /(?:^|\s)@([\p{L}\p{N}-]*)$/u.exec(before);
  if (at === null) return [];
  return [bot, ...people.filter(({ id }) => id !== bot.id && id !== me.id)]
    .filter(({ name }) => name.toLowerCase().startsWith(at[1].toLowerCase()))
    .map(({ name, bot: isBot }) => ({ insert: `@${name}`, hint: isBot ? 'App' : '' }));
}
