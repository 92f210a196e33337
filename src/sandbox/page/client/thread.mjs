import { composer } from './composer.mjs';
import { h, icon, reconcile } from './dom.mjs';
import { keepReading } from './keep-reading.mjs';
import { message } from './message.mjs';
import { messagesOf, working } from './store.mjs';

/** A thread beside its channel; on a phone it covers it. */
export function thread(page, channelId, ts) {
  const key = `${channelId}:${ts}`;
  const title = h('h2', { id: 'thread-title' }, 'Thread');
  const list = h('div', {
    class: 'messages',
    role: 'log',
    'aria-live': 'off',
    'aria-label': 'Thread',
    tabindex: '0',
  });
  const status = h('div', { class: 'status' });
  const scroller = h('div', { class: 'scroller' }, list);
  const box = composer(page, {
    id: `write-${channelId}-${ts}`,
    label: 'Reply in thread',
    placeholder:
      channelId === page.state.direct ? 'Ask further' : `Reply · @${page.state.bot.name} asks the bot`,
    commands: false,
    send: async (text) =>
      (await page.did(page.act({ verb: 'say', channel: channelId, text, thread: ts }))).ok,
  });
  const close = h(
    'button',
    { type: 'button', class: 'tool', title: 'Close thread (Escape)', onclick: () => page.go(channelId) },
    icon('close'),
    h('span', { class: 'unseen' }, 'Close thread'),
  );
  const head = h('header', { class: 'head' }, title, close);

  const draw = () => {
    const { state } = page;
    const items = messagesOf(state, channelId, ts);
    keepReading(scroller, list, page.wrote, () =>
      reconcile(
        list,
        items,
        (item) => item.ts,
        (item) => message(item, page, 'thread'),
      ),
    );
    const { title: named, typing = '' } = state.threads[key] ?? {};
    title.textContent = named ?? 'Thread';
    const busy = working(state, channelId, ts);
    const words = typing === '' ? (busy ? 'is working…' : '') : typing;
    reconcile(
      status,
      words === '' && !busy ? [] : [{ words, busy }],
      () => 'status',
      () => statusLine(page, channelId, ts, words, busy),
    );
  };
  return { elements: [head, scroller, status, box], draw };
}

function statusLine(page, channel, ts, words, busy) {
  return h(
    'div',
    { class: 'status-line' },
    words === '' ? undefined : h('span', { class: 'pulse', 'aria-hidden': 'true' }),
    h('span', {}, words === '' ? '' : `${page.state.bot.name} ${words}`),
    busy && page.state.app.stoppable
      ? h(
          'button',
          {
            type: 'button',
            class: 'button stop',
            'data-focus': `stop-${ts}`,
            onclick: () => page.did(page.act({ verb: 'stop', channel, ts })),
          },
          icon('stop'),
          'Stop',
        )
      : undefined,
  );
}
