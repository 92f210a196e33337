import { conversation } from './conversation.mjs';
import { h, icon, keepFocus } from './dom.mjs';
import { side } from './side.mjs';
import { start } from './start.mjs';
import { createStore } from './store.mjs';
import { thread } from './thread.mjs';
import { confirmWith, drawModal, home } from './views.mjs';

const element = (id) => document.getElementById(id);
const store = createStore();
let shown = {};
let pane;
let drawn = false;

/** What every part of the page needs: the state, where we are, and what can be done. */
const page = {
  get state() {
    return store.get();
  },
  route: { view: 'start' },
  drafts: new Map(),
  unread: new Set(),
  act: store.act,
  confirm: confirmWith(element('confirm')),
  complain(words) {
    const notice = element('notice');
    notice.hidden = false;
    notice.textContent = words;
    clearTimeout(notice.timer);
    notice.timer = setTimeout(() => {
      notice.hidden = true;
    }, 8000);
  },
  /** Waits for what was done and says so when Slack would complain. */
  async did(doing) {
    const outcome = await doing;
    if (!outcome.ok && outcome.fields === undefined) page.complain(complaint(outcome.error));
    return outcome;
  },
  /** Whether the person before the page wrote the message. */
  wrote: (ts) =>
    [...page.state.messages.values()].some((item) => item.ts === ts && item.author === page.state.me.id),
  go(view, ts) {
    window.location.hash = ts === undefined ? view : `${view}/${ts}`;
  },
  async ask(channel, text) {
    const outcome = await page.did(page.act({ verb: 'say', channel, text }));
    if (outcome.ok) page.go(channel, outcome.ts);
  },
  write(channel, draft) {
    if (draft !== undefined) page.drafts.set(`write-${channel}`, draft);
    page.go(channel);
    requestAnimationFrame(() => requestAnimationFrame(() => element(`write-${channel}`)?.focus()));
  },
  become(handle) {
    page.unread.clear();
    localStorage.setItem('sandbox-person', handle);
    shown = {};
    page.go('start');
    store.follow(handle);
  },
};

function complaint(error) {
  if (error === 'operation_timeout')
    return `${page.state.bot.name} did not answer in time (Slack gives it 3 seconds). Try again.`;
  if (error === 'dispatch_failed') return `${page.state.bot.name} is not connected. Try again when it is.`;
  return error;
}

function readRoute() {
  const [view = 'start', ts] = window.location.hash.slice(1).split('/');
  page.route = { view: view === '' || view === 'main' ? 'start' : view, thread: ts };
}

function open() {
  const { state, route } = page;
  const known = ['start', 'home'].includes(route.view) || state.channels.some(({ id }) => id === route.view);
  if (!known) page.route = { view: 'start' };
  page.unread.delete(page.route.view);
  const { view, thread: ts } = page.route;
  if (shown.view !== view) showMain(view);
  if (shown.thread !== `${view}/${ts}`) showThread(view, ts);
  element('app').dataset.view = view;
  element('app').classList.remove('side-open');
  draw();
}

function showMain(view) {
  const { state } = page;
  shown = { view };
  const part = view === 'start' ? start(page) : view === 'home' ? home(page) : conversation(page, view);
  shown.part = part;
  if (view === 'home') page.act({ verb: 'open', tab: 'home' });
  if (view === state.direct) page.act({ verb: 'open', tab: 'messages' });
  const channel = state.channels.find(({ id }) => id === view);
  const title =
    view === 'start'
      ? 'Start here'
      : view === 'home'
        ? state.bot.name
        : channel.kind === 'im'
          ? channel.name
          : `#${channel.name}`;
  document.title = `${title} · Sandbox workspace`;
  const tabs =
    view === 'home' || view === state.direct
      ? h(
          'nav',
          { class: 'tabs', 'aria-label': state.bot.name },
          tab('home', 'Home', view),
          tab(state.direct, 'Messages', view),
        )
      : undefined;
  element('main').replaceChildren(
    h(
      'header',
      { class: 'head' },
      h(
        'button',
        {
          type: 'button',
          class: 'tool show-side',
          'aria-controls': 'side',
          onclick: () => element('app').classList.toggle('side-open'),
        },
        icon('menu'),
        h('span', { class: 'unseen' }, 'Show the list of places'),
      ),
      view === 'start' ? h('div', { class: 'head-words' }, 'Sandbox workspace') : h('h1', {}, title),
      tabs,
    ),
    h('div', { class: 'banner', id: 'banner', hidden: true }),
    part.element,
  );
}

function tab(id, label, view) {
  return h('a', { href: `#${id}`, 'aria-current': id === view ? 'page' : undefined }, label);
}

function showThread(view, ts) {
  const aside = element('thread');
  const before = aside.hidden;
  shown.thread = `${view}/${ts}`;
  pane = ts === undefined ? undefined : thread(page, view, ts);
  aside.hidden = pane === undefined;
  element('app').classList.toggle('with-thread', pane !== undefined);
  aside.replaceChildren(...(pane?.elements ?? []));
  if (pane !== undefined) requestAnimationFrame(() => aside.querySelector('textarea')?.focus());
  else if (!before) element('main').querySelector('textarea')?.focus();
}

function draw() {
  drawn = false;
  const { state } = page;
  if (state.loading) return;
  keepFocus(element('side'), () => element('side').replaceChildren(...side(page)));
  shown.part?.draw();
  pane?.draw();
  drawModal(page, element('modal'));
  const banner = element('banner');
  const words = !state.online
    ? 'The sandbox has stopped. Start it again; this page comes back by itself.'
    : state.connected
      ? ''
      : `${state.bot.name} is not connected. What you write waits until it is.`;
  banner.textContent = words;
  banner.hidden = words === '';
}

/** Says aloud what the bot has finished writing, and marks places with news. */
function noticeNews({ type, message }) {
  if (type !== 'message' || message.author === page.state.me.id) return;
  if (message.channel !== page.route.view) page.unread.add(message.channel);
  if (message.stream === 'streaming' || message.author !== page.state.bot.id) return;
  const words = message.text === '' ? 'has sent a message' : message.text;
  element('announcer').textContent = `${page.state.bot.name}: ${words.slice(0, 500)}`;
}

store.watch((state, event) => {
  if (event.type === 'snapshot') return open();
  if (state.loading) return;
  noticeNews(event);
  if (drawn) return;
  drawn = true;
  requestAnimationFrame(draw);
});
window.addEventListener('hashchange', () => {
  readRoute();
  if (!page.state.loading) open();
});
element('skip').addEventListener('click', (event) => {
  event.preventDefault();
  element('main').focus();
});
element('modal').addEventListener('cancel', (event) => {
  event.preventDefault();
  page.act({ verb: 'close-view' });
});
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  const menu = document.querySelector('details.menu[open]');
  if (menu !== null) menu.open = false;
  else if (element('app').classList.contains('side-open')) element('app').classList.remove('side-open');
  else if (!element('modal').open && page.route.thread !== undefined) page.go(page.route.view);
});
document.addEventListener('click', ({ target }) => {
  for (const menu of document.querySelectorAll('details.menu[open]'))
    if (!menu.contains(target)) menu.open = false;
});

readRoute();
store.follow(localStorage.getItem('sandbox-person') ?? 'ana');
