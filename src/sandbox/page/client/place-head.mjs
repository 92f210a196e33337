import { h, icon } from './dom.mjs';

/** What a place is called. */
export function titleOf({ channels, bot }, view) {
  if (view === 'start') return 'Start here';
  if (view === 'home') return bot.name;
  const { name, kind } = channels.find(({ id }) => id === view);
  return kind === 'im' ? name : `#${name}`;
}

/** The line above a place: its name, and the bot's tabs where it is the bot's. */
export function placeHead({ bot, direct }, view, title, toggleSide) {
  const tab = (id, label) =>
    h('a', { href: `#${id}`, 'aria-current': id === view ? 'page' : undefined }, label);
  const tabs = h(
    'nav',
    { class: 'tabs', 'aria-label': bot.name },
    tab('home', 'Home'),
    tab(direct, 'Messages'),
  );
  return h(
    'header',
    { class: 'head' },
    h(
      'button',
      { type: 'button', class: 'tool show-side', 'aria-controls': 'side', onclick: toggleSide },
      icon('menu'),
      h('span', { class: 'unseen' }, 'Show the list of places'),
    ),
    view === 'start' ? h('div', { class: 'head-words' }, 'Sandbox workspace') : h('h1', {}, title),
    view === 'home' || view === direct ? tabs : undefined,
  );
}
