import { blocks } from './blocks.mjs';
import { restoreValues, valuesIn } from './controls.mjs';
import { h, icon, keepFocus } from './dom.mjs';

/** The app's Home tab. */
export function home(page) {
  const element = h('div', { class: 'home' });
  const draw = () => {
    const view = page.state.home;
    const print = JSON.stringify(view);
    if (element.print === print) return;
    element.print = print;
    keepFocus(element, () =>
      element.replaceChildren(
        ...(view === null
          ? [h('p', { class: 'quiet-words' }, 'The Home tab appears as soon as the bot has sent it.')]
          : blocks(view.blocks, viewContext(page, 'home', element))),
      ),
    );
  };
  return { element, draw };
}

/** Shows the modal on top of the stack, or takes the dialog away. */
export function drawModal(page, dialog) {
  const view = page.state.modal;
  if (view === null || view === undefined) {
    if (dialog.open) dialog.close();
    dialog.replaceChildren();
    dialog.dataset.hash = '';
    return;
  }
  if (dialog.dataset.hash === view.hash) return;
  const kept = dialog.dataset.view === view.id ? valuesIn(dialog) : {};
  dialog.dataset.hash = view.hash;
  dialog.dataset.view = view.id;
  const body = h('div', { class: 'modal-body' });
  body.append(...blocks(view.blocks, viewContext(page, 'modal', body)));
  const close = () => page.act({ verb: 'close-view' });
  const form = h(
    'form',
    { class: 'modal-form', onsubmit: (event) => send(event, page, body) },
    h(
      'header',
      { class: 'head' },
      h('h2', { id: 'modal-title' }, view.title?.text ?? ''),
      h(
        'button',
        { type: 'button', class: 'tool', title: 'Close (Escape)', onclick: close },
        icon('close'),
        h('span', { class: 'unseen' }, 'Close'),
      ),
    ),
    body,
    h(
      'footer',
      { class: 'modal-foot' },
      h(
        'button',
        { type: 'button', class: 'button', 'data-focus': 'modal-close', onclick: close },
        view.close?.text ?? 'Close',
      ),
      view.submit === undefined
        ? undefined
        : h(
            'button',
            { type: 'submit', class: 'button primary', 'data-focus': 'modal-submit' },
            view.submit.text,
          ),
    ),
  );
  keepFocus(dialog, () => dialog.replaceChildren(form));
  restoreValues(dialog, kept);
  if (!dialog.open) dialog.showModal();
}

async function send(event, page, body) {
  event.preventDefault();
  const button = event.target.querySelector('[type=submit]');
  if (button === null || button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  const outcome = await page.act({ verb: 'submit', filled: valuesIn(body) });
  button.removeAttribute('aria-busy');
  const fields = outcome.fields ?? {};
  for (const input of body.querySelectorAll('[data-block]')) {
    const words = fields[input.dataset.block] ?? '';
    input.querySelector('.fault').textContent = words;
    for (const field of input.querySelectorAll('[data-action]'))
      field.toggleAttribute('aria-invalid', words !== '');
  }
  body.querySelector('[aria-invalid]')?.focus();
  if (!outcome.ok && outcome.fields === undefined) page.complain(outcome.error);
}

function viewContext(page, focus, root) {
  return {
    state: page.state,
    focus,
    confirm: page.confirm,
    use: (action, value) =>
      page.did(
        page.act({
          verb: 'click-in-view',
          action,
          filled: valuesIn(root),
          ...(value === undefined ? {} : { value }),
        }),
      ),
  };
}
