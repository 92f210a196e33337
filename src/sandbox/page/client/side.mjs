import { avatar } from './avatar.mjs';
import { h, keepFocus } from './dom.mjs';

/** The list of places on the left, drawn anew only when it would change: a menu in it may be open. */
export function drawSide(page, element) {
  const { channels, people, me, online, connected } = page.state;
  const print = JSON.stringify([channels, people, me, online, connected, page.route.view, [...page.unread]]);
  if (element.print === print) return;
  element.print = print;
  keepFocus(element, () => element.replaceChildren(...side(page)));
}

function side(page) {
  const { state, route } = page;
  const place = (id, label, lead) =>
    h(
      'li',
      {},
      h(
        'a',
        {
          href: `#${id}`,
          class: page.unread.has(id) ? 'place unread' : 'place',
          'data-focus': `place-${id}`,
          'aria-current': route.view === id ? 'page' : undefined,
        },
        lead,
        h('span', {}, label),
        page.unread.has(id) ? h('span', { class: 'unseen' }, '(new)') : undefined,
      ),
    );
  const hash = () => h('span', { class: 'hash', 'aria-hidden': 'true' }, '#');
  return [
    h('div', { class: 'side-head' }, h('strong', {}, 'Sandbox'), h('span', {}, 'a stand-in for Slack')),
    h(
      'ul',
      { class: 'places' },
      place('start', 'Start here', h('span', { class: 'hash', 'aria-hidden': 'true' }, '→')),
    ),
    h('h2', { id: 'side-channels' }, 'Channels'),
    h(
      'ul',
      { class: 'places', 'aria-labelledby': 'side-channels' },
      state.channels.filter(({ kind }) => kind === 'channel').map(({ id, name }) => place(id, name, hash())),
    ),
    h('h2', { id: 'side-apps' }, 'Apps'),
    h(
      'ul',
      { class: 'places', 'aria-labelledby': 'side-apps' },
      place(state.direct, state.bot.name, avatar(state.bot.name, true)),
      place('home', `Home of ${state.bot.name}`, h('span', { class: 'hash', 'aria-hidden': 'true' }, '⌂')),
    ),
    h(
      'div',
      { class: 'side-foot' },
      h('span', { class: `dot ${state.online && state.connected ? 'on' : ''}`, 'aria-hidden': 'true' }),
      h(
        'span',
        { class: 'dot-words' },
        !state.online ? 'Sandbox stopped' : state.connected ? 'Bot connected' : 'Bot not connected',
      ),
      h(
        'label',
        { class: 'who' },
        'You are ',
        h(
          'select',
          {
            'data-focus': 'who',
            onchange: ({ target }) => page.become(target.value),
            value: state.me.handle,
          },
          state.people
            .filter(({ bot }) => !bot)
            .map(({ handle, name }) =>
              h('option', { value: handle, selected: handle === state.me.handle }, name),
            ),
        ),
      ),
    ),
  ];
}
