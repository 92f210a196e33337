import { h } from './dom.mjs';
import { link, mention, room, withEmoji } from './inline.mjs';

/** Slack's formatted text as elements. */
export function richText(block, context) {
  return h(
    'div',
    { class: 'text rich' },
    block.elements.map((part) => richPart(part, context)),
  );
}

function richPart(part, context) {
  const words = (elements) => elements.flatMap((each) => richInline(each, context));
  switch (part.type) {
    case 'rich_text_list':
      return h(
        part.style === 'ordered' ? 'ol' : 'ul',
        {
          class: `indent-${part.indent ?? 0}`,
          start: part.offset === undefined ? undefined : part.offset + 1,
        },
        part.elements.map(({ elements }) => h('li', {}, words(elements))),
      );
    case 'rich_text_quote':
      return h('blockquote', {}, words(part.elements));
    case 'rich_text_preformatted':
      return h('pre', {}, words(part.elements));
    default:
      return h('div', { class: 'rich-section' }, words(part.elements));
  }
}

function richInline(element, { state }) {
  const plain =
    {
      text: () => broken(element.text),
      link: () => [link(element.url, element.text ?? element.url)],
      user: () => [mention(element.user_id, state)],
      channel: () => [room(element.channel_id, state)],
      emoji: () => [withEmoji(`:${element.name}:`)],
    }[element.type]?.() ?? [];
  const { bold, italic, strike, code } = element.style ?? {};
  return [
    [code, 'code'],
    [strike, 's'],
    [italic, 'em'],
    [bold, 'strong'],
  ].reduce((nodes, [on, tag]) => (on === true ? [h(tag, {}, nodes)] : nodes), plain);
}

function broken(words) {
  return words.split('\n').flatMap((line, index) => (index > 0 ? [h('br'), line] : [line]));
}
