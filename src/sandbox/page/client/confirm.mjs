import { h } from './dom.mjs';

/** Slack's own "are you sure". */
export function confirmWith(dialog) {
  return ({ title, text, confirm, deny }) =>
    new Promise((resolve) => {
      dialog.replaceChildren(
        h(
          'form',
          { method: 'dialog', class: 'modal-form' },
          h('header', { class: 'head' }, h('h2', { id: 'confirm-title' }, title.text)),
          h('div', { class: 'modal-body' }, text.text),
          h(
            'footer',
            { class: 'modal-foot' },
            h('button', { class: 'button', value: 'no' }, deny.text),
            h('button', { class: 'button primary', value: 'yes' }, confirm.text),
          ),
        ),
      );
      dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
      dialog.returnValue = 'no';
      dialog.showModal();
    });
}
