import { h, icon } from './dom.mjs';

/** What else can be done with a message: its thread, and the shortcuts of the app. */
export function tools(item, page, place) {
  const { channel, ts } = item;
  const shortcuts = page.state.app.messageShortcuts;
  const inThread =
    place === 'main'
      ? h(
          'button',
          {
            type: 'button',
            class: 'tool',
            'data-focus': `open-${ts}`,
            title: 'Reply in thread',
            onclick: () => page.go(channel, ts),
          },
          icon('thread'),
          h('span', { class: 'unseen' }, 'Reply in thread'),
        )
      : undefined;
  const menu =
    shortcuts.length === 0
      ? undefined
      : h(
          'details',
          { class: 'menu' },
          h(
            'summary',
            { class: 'tool', title: 'More actions', 'data-focus': `more-${place}-${ts}` },
            icon('more'),
            h('span', { class: 'unseen' }, 'More actions'),
          ),
          h(
            'div',
            { class: 'menu-list' },
            shortcuts.map(({ name, callback_id }) =>
              h(
                'button',
                {
                  type: 'button',
                  onclick: ({ currentTarget }) => {
                    currentTarget.closest('details').open = false;
                    page.did(page.act({ verb: 'message-shortcut', channel, ts, callback: callback_id }));
                  },
                },
                name,
                h('small', {}, page.state.app.name),
              ),
            ),
          ),
        );
  return inThread === undefined && menu === undefined
    ? undefined
    : h('div', { class: 'tools' }, inThread, menu);
}
