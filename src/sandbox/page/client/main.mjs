import { createContext } from './context.mjs';
import { conversation } from './conversation.mjs';
import { h } from './dom.mjs';
import { placeHead, titleOf } from './place-head.mjs';
import { drawSide } from './side.mjs';
import { start } from './start.mjs';
import { createStore } from './store.mjs';
import { thread } from './thread.mjs';
import { drawModal, home } from './views.mjs';

const element = (id) => document.getElementById(id);
const store = createStore();
let shown = {};
let pane;
let drawing = false;
const page = createContext(store, () => {
  shown = {};
});

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
  const part = view === 'start' ? start(page) : view === 'home' ? home(page) : conversation(page, view);
  shown = { view, part };
  if (view === 'home') page.act({ verb: 'open', tab: 'home' });
  if (view === page.state.direct) page.act({ verb: 'open', tab: 'messages' });
  const title = titleOf(page.state, view);
  document.title = `${title} · Sandbox workspace`;
  const toggle = () => element('app').classList.toggle('side-open');
  element('main').replaceChildren(
    placeHead(page.state, view, title, toggle),
    h('div', { class: 'banner', id: 'banner', hidden: true }),
    part.element,
  );
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
  drawing = false;
  const { state } = page;
  if (state.loading) return;
  drawSide(page, element('side'));
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
  if (event.type === 'snapshot') {
    const { view, thread: ts } = page.route;
    if (!state.messages.has(`${view}:${ts}`)) page.route = { view };
    return open();
  }
  if (state.loading) return;
  noticeNews(event);
  if (drawing) return;
  drawing = true;
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
