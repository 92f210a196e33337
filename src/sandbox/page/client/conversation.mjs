import { composer } from './composer.mjs';
import { h, reconcile } from './dom.mjs';
import { keepReading } from './keep-reading.mjs';
import { message } from './message.mjs';
import { messagesOf, working } from './store.mjs';

/** A channel or the direct message: its own messages, threads aside. */
export function conversation(page, channelId) {
  const list = h('div', {
    class: 'messages',
    id: 'messages',
    role: 'log',
    'aria-live': 'off',
    'aria-label': 'Messages',
    tabindex: '0',
  });
  const empty = h('div', { class: 'empty' });
  const scroller = h('div', { class: 'scroller' }, empty, list);
  const direct = channelId === page.state.direct;
  const { name } = page.state.channels.find(({ id }) => id === channelId) ?? { name: '' };
  const box = composer(page, {
    id: `write-${channelId}`,
    label: direct ? `Message ${name}` : `Message #${name}`,
    placeholder: prompt(page, direct, name),
    commands: true,
    send: (text) => send(page, channelId, text),
  });
  const element = h('div', { class: 'conversation' }, scroller, box);

  const draw = () => {
    const { state } = page;
    const items = messagesOf(state, channelId).map((root) => ({
      ...root,
      replyCount: messagesOf(state, channelId, root.ts).length - 1,
      working: working(state, channelId, root.ts),
      open: page.route.thread === root.ts,
    }));
    empty.replaceChildren(...(items.length === 0 ? beginning(page, direct, name) : []));
    const build = (item) => {
      const made = message(item, page, 'main');
      made.classList.toggle('open', item.open);
      return made;
    };
    keepReading(scroller, list, page.wrote, () => reconcile(list, items, ({ ts }) => ts, build));
  };
  return { element, draw };
}

/** Sends what was typed; a question to the bot opens its thread. */
async function send(page, channel, text) {
  const { state } = page;
  if (text.startsWith('/')) {
    await page.did(page.act({ verb: 'slash', channel, text }));
    return true;
  }
  const outcome = await page.did(page.act({ verb: 'say', channel, text }));
  if (!outcome.ok) return false;
  const called = text.includes(`@${state.bot.name}`) || text.includes('@bot');
  if (channel === state.direct || called) page.go(channel, outcome.ts);
  return true;
}

function beginning(page, direct, name) {
  const { state } = page;
  if (!direct) {
    return [
      h('h2', {}, `#${name}`),
      h(
        'p',
        {},
        `A channel everyone can read. Write `,
        h('strong', {}, `@${state.bot.name}`),
        ' and a question: the answer comes in a thread under your message.',
      ),
    ];
  }
  const prompts = state.prompts.length > 0 ? state.prompts : state.app.examples;
  return [
    h('h2', {}, state.bot.name),
    h('p', {}, state.app.description),
    h(
      'p',
      { class: 'quiet-words' },
      'Each question starts a thread of its own; ask further in the thread. Only you see this conversation.',
    ),
    h(
      'div',
      { class: 'prompts' },
      prompts.map(({ title, message: words }) =>
        h(
          'button',
          { type: 'button', class: 'prompt', onclick: () => send(page, state.direct, words) },
          h('strong', {}, title),
          words,
        ),
      ),
    ),
  ];
}

function prompt({ state }, direct, name) {
  if (direct) return `Ask ${name} a question`;
  const narrow = window.matchMedia('(max-width: 720px)').matches;
  return narrow ? `Message #${name}` : `Message #${name} · @${state.bot.name} asks the bot · / for commands`;
}
