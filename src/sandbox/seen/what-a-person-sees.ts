import type { Stand } from '../stand.ts';
import type { View } from '../state/views.ts';
import type { Channel, Message, User } from '../state/workspace.ts';
import { blocksAsText } from './blocks-as-text.ts';
import { readMarkup } from './markup.ts';

/** The messages of a channel or thread that a person can see, oldest first. */
export function visibleMessages(
  { workspace }: Stand,
  user: User,
  channel: Channel,
  threadTs?: string,
): readonly Message[] {
  if (channel.person !== undefined && channel.person !== user.id) return [];
  return workspace
    .messages(channel.id)
    .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === user.id)
    .filter((message) =>
      threadTs === undefined
        ? message.threadTs === undefined
        : message.ts === threadTs || message.threadTs === threadTs,
    );
}

/** A channel or thread as plain text. */
export function conversationAsText(stand: Stand, user: User, channel: Channel, threadTs?: string): string {
  const messages = visibleMessages(stand, user, channel, threadTs).map((message) =>
    messageAsText(stand, message),
  );
  const typing = threadTs === undefined ? '' : stand.sessions.typing(channel.id, threadTs);
  const status = typing === '' ? [] : [`(${stand.workspace.bot.name} ${typing})`];
  return [...messages, ...status].join('\n\n');
}

/** One message as plain text, under its author's name. */
function messageAsText({ workspace }: Stand, message: Message): string {
  const read = (markup: string) => readMarkup(markup, workspace);
  const author =
    message.author === 'USLACKBOT' ? 'Slackbot' : (workspace.user(message.author)?.name ?? message.author);
  const marks = [
    message.onlyFor === undefined ? '' : ' (only visible to you)',
    message.stream === 'streaming' ? ' (still writing)' : '',
  ].join('');
  const lines = message.blocks.length > 0 ? blocksAsText(message.blocks, read) : [read(message.text)];
  const files = (message.files ?? []).map(({ name }) => `[file: ${name}]`);
  return [`${author}${marks}:`, ...lines, ...files].join('\n');
}

/** A modal or Home tab as plain text. */
export function viewAsText({ workspace }: Stand, view: View): string {
  const read = (markup: string) => readMarkup(markup, workspace);
  const title = view.title === undefined ? [] : [`# ${view.title.text}`];
  const buttons = [view.close, view.submit].flatMap((button) =>
    button === undefined ? [] : [`[${button.text}]`],
  );
  return [
    ...title,
    ...blocksAsText(view.blocks, read),
    ...(buttons.length > 0 ? [buttons.join(' ')] : []),
  ].join('\n');
}
