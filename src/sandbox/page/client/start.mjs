import { h } from './dom.mjs';

/** The first screen: what this is and what to try. */
export function start(page) {
  const element = h('div', { class: 'start' });
  let print;
  const draw = () => {
    const { app, bot, channels, direct, me } = page.state;
    const next = JSON.stringify([app, channels, me]);
    if (next === print) return;
    print = next;
    const [channel] = channels.filter(({ kind }) => kind === 'channel');
    const [example] = app.examples;
    element.replaceChildren(
      h('h1', {}, `Try ${bot.name}`),
      h('p', { class: 'lead' }, app.description),
      h(
        'p',
        {},
        'This page stands in for a Slack workspace. It runs on your computer only, and the bot behind it is the real one, connected just as it would be to Slack. The bot is automated: open the sources of an answer before you use it.',
      ),
      h('h2', {}, 'Ask a question'),
      h(
        'div',
        { class: 'prompts' },
        app.examples.map(({ title, message }) =>
          h(
            'button',
            { type: 'button', class: 'prompt', onclick: () => page.ask(direct, message) },
            h('strong', {}, title),
            message,
          ),
        ),
      ),
      h('h2', {}, 'More to try'),
      h(
        'ul',
        { class: 'tries' },
        channel === undefined
          ? undefined
          : tryThis(
              page,
              'Ask where colleagues can read along',
              `In #${channel.name}, write @${bot.name} and a question. The answer comes in a thread.`,
              'Write in the channel',
              channel.id,
              `@${bot.name} ${example?.message ?? ''}`,
            ),
        app.commands.map(({ command, usage_hint, description }) =>
          tryThis(
            page,
            `${command} ${usage_hint}`,
            description,
            `Type ${command}`,
            channel?.id ?? direct,
            `${command} `,
          ),
        ),
        app.messageShortcuts.map(({ name }) =>
          tryThis(
            page,
            name,
            `Every message has a menu (⋯, “More actions”) with “${name}”.`,
            'Go to a channel',
            channels.filter(({ kind }) => kind === 'channel')[1]?.id ?? direct,
          ),
        ),
      ),
      h('h2', {}, 'Good to know'),
      h(
        'ul',
        { class: 'know' },
        h('li', {}, 'Under an answer: open its sources, say whether it helped, share it.'),
        h('li', {}, `“Home of ${bot.name}” says what it covers and as of when.`),
        h('li', {}, 'Switch the person at the foot of the list on the left to see what a colleague sees.'),
        h(
          'li',
          {},
          'Keyboard: Enter sends, Shift and Enter makes a new line, Escape closes a thread or a window.',
        ),
      ),
    );
  };
  return { element, draw };
}

function tryThis(page, title, words, label, channel, draft) {
  return h(
    'li',
    { class: 'try' },
    h('h3', {}, title),
    h('p', {}, words),
    h('button', { type: 'button', class: 'button', onclick: () => page.write(channel, draft) }, label),
  );
}
