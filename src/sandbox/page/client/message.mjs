import { avatar } from './avatar.mjs';
import { blocks } from './blocks.mjs';
import { h } from './dom.mjs';
import { tools } from './message-tools.mjs';
import { mrkdwn } from './mrkdwn.mjs';

/** One message with what can be done with it. `place` says whether it stands in a channel or in a thread. */
export function message(item, page, place) {
  const { state } = page;
  const { ts, channel, author, onlyFor, stream, edited, files = [] } = item;
  const person = state.people.find(({ id }) => id === author);
  const name = author === 'USLACKBOT' ? 'Slackbot' : (person?.name ?? author);
  const context = {
    state,
    focus: `${place}-${ts}`,
    confirm: page.confirm,
    use: (action, value) =>
      page.did(page.act({ verb: 'click', channel, ts, action, ...(value === undefined ? {} : { value }) })),
  };
  const classes = [
    'message',
    onlyFor === undefined ? '' : 'private',
    stream === 'streaming' ? 'streaming' : '',
  ];
  return h(
    'article',
    {
      class: classes.join(' ').trim(),
      'aria-label': `${name}, ${time(ts)}`,
      'aria-busy': stream === 'streaming' ? 'true' : undefined,
    },
    avatar(name, author === state.bot.id),
    h(
      'div',
      { class: 'message-body' },
      onlyFor === undefined ? undefined : h('div', { class: 'private-mark' }, 'Only visible to you'),
      h(
        'div',
        { class: 'message-head' },
        h('span', { class: 'author' }, name),
        person?.bot === true ? h('span', { class: 'badge' }, 'App') : undefined,
        h('time', { datetime: date(ts).toISOString() }, time(ts)),
        edited === true ? h('span', { class: 'edited' }, '(edited)') : undefined,
      ),
      item.blocks.length > 0
        ? blocks(item.blocks, context)
        : item.text === ''
          ? undefined
          : mrkdwn(item.text, state),
      stream === 'streaming' ? h('div', { class: 'writing' }, 'Writing…') : undefined,
      files.map(({ id, title, bytes }) =>
        h(
          'a',
          { class: 'file', href: `/files/${id}` },
          title,
          h('small', {}, ` ${Math.ceil(bytes / 1024)} kB`),
        ),
      ),
      reactions(item),
      replies(item, page, place),
    ),
    onlyFor === undefined && author !== 'USLACKBOT' ? tools(item, page, place) : undefined,
  );
}

function reactions({ reactions: given = {} }) {
  const shown = Object.entries(given).filter(([, by]) => by.length > 0);
  return shown.length === 0
    ? undefined
    : h(
        'div',
        { class: 'reactions' },
        shown.map(([name, by]) => h('span', { class: 'reaction' }, `:${name}: ${by.length}`)),
      );
}

function replies({ channel, ts, replyCount = 0, working = false }, page, place) {
  if (place !== 'main' || (replyCount === 0 && !working)) return undefined;
  const words = replyCount === 0 ? 'Working…' : `${replyCount} ${replyCount === 1 ? 'reply' : 'replies'}`;
  return h(
    'button',
    { type: 'button', class: 'replies', 'data-focus': `replies-${ts}`, onclick: () => page.go(channel, ts) },
    words,
    working && replyCount > 0 ? h('span', { class: 'working' }, 'Working…') : undefined,
  );
}

function date(ts) {
  return new Date(Number(ts) * 1000);
}

function time(ts) {
  return date(ts).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
