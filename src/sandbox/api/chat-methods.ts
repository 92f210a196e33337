import { z } from 'zod';
import { limits } from '../../present/limits.ts';
import { messageEvent } from '../deliver/events.ts';
import type { Stand } from '../stand.ts';
import type { Channel, Message } from '../state/workspace.ts';
import { contentArgs, readContent } from './content.ts';
import { flag, type Method, method, type Refusal, refuse } from './method.ts';

const scopes = ['chat:write'];

const postMessage = method({
  scopes,
  args: z.looseObject({
    channel: z.string(),
    thread_ts: z.string().optional(),
    reply_broadcast: flag.optional(),
    ...contentArgs,
  }),
  run({ channel: to, thread_ts, metadata, ...rest }, stand) {
    const { workspace, events } = stand;
    const channel = writable(to, stand);
    if ('error' in channel) return channel;
    const content = readContent(rest);
    if (!content.ok) return content;
    if (thread_ts !== undefined && workspace.message(channel.id, thread_ts) === undefined) {
      return refuse('thread_not_found');
    }
    const message = workspace.put({
      channel: channel.id,
      ts: workspace.nextTs(),
      author: workspace.bot.id,
      text: content.text.slice(0, limits.messageText),
      blocks: content.blocks,
      ...(thread_ts === undefined ? {} : { threadTs: thread_ts }),
      ...(metadata === undefined ? {} : { metadata }),
    });
    if (thread_ts !== undefined) stand.sessions.setTyping(channel.id, thread_ts, '');
    events.posted(message);
    return {
      ok: true,
      channel: channel.id,
      ts: message.ts,
      message: messageEvent(message, workspace),
      ...(content.text === '' ? { warning: 'missing_text_in_message' } : {}),
    };
  },
});

const update = method({
  scopes,
  args: z.looseObject({ channel: z.string(), ts: z.string(), ...contentArgs }),
  run({ channel, ts, metadata, ...rest }, { workspace, events }) {
    const before = workspace.message(channel, ts);
    if (before === undefined || before.onlyFor !== undefined) return refuse('message_not_found');
    if (before.author !== workspace.bot.id) return refuse('cant_update_message');
    if (before.stream === 'streaming') return refuse('streaming_state_conflict');
    if ((rest.text ?? '').length > limits.updateText) return refuse('msg_too_long');
    const content = readContent(rest);
    if (!content.ok) return content;
    const message = workspace.put({
      ...before,
      text: content.text,
      blocks: content.blocks,
      edited: true,
      ...(metadata === undefined ? {} : { metadata }),
    });
    events.changed(message, before);
    return { ok: true, channel, ts, text: message.text, message: messageEvent(message, workspace) };
  },
});

const remove = method({
  scopes,
  args: z.looseObject({ channel: z.string(), ts: z.string() }),
  run({ channel, ts }, { workspace }) {
    const message = workspace.message(channel, ts);
    if (message === undefined || message.onlyFor !== undefined) return refuse('message_not_found');
    if (message.author !== workspace.bot.id) return refuse('cant_delete_message');
    workspace.remove(message);
    return { ok: true, channel, ts };
  },
});

const postEphemeral = method({
  scopes,
  args: z.looseObject({
    channel: z.string(),
    user: z.string(),
    thread_ts: z.string().optional(),
    ...contentArgs,
  }),
  run({ channel: to, user, thread_ts, ...rest }, stand) {
    const channel = writable(to, stand);
    if ('error' in channel) return channel;
    const outside = channel.person !== undefined && channel.person !== user;
    if (stand.workspace.user(user) === undefined || outside) return refuse('user_not_in_channel');
    const content = readContent(rest);
    if (!content.ok) return content;
    const message: Message = {
      channel: channel.id,
      ts: stand.workspace.nextTs(),
      author: stand.workspace.bot.id,
      text: content.text,
      blocks: content.blocks,
      onlyFor: user,
      ...(thread_ts === undefined ? {} : { threadTs: thread_ts }),
    };
    return { ok: true, message_ts: stand.workspace.put(message).ts };
  },
});

const getPermalink = method({
  args: z.looseObject({ channel: z.string(), message_ts: z.string() }),
  run({ channel, message_ts }, { workspace, root }) {
    if (workspace.message(channel, message_ts) === undefined) return refuse('message_not_found');
    return { ok: true, channel, permalink: `${root()}/#${channel}/${message_ts}` };
  },
});

/** The channel if the bot may write there; a person's id stands for the direct message with them. */
export function writable(to: string, { workspace }: Stand): Channel | Refusal {
  const channel =
    to.startsWith('U') && workspace.user(to) !== undefined
      ? workspace.directMessage(to)
      : workspace.channel(to);
  if (channel === undefined) return refuse('channel_not_found');
  return channel.joined ? channel : refuse('not_in_channel');
}

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.delete': remove,
  'chat.postEphemeral': postEphemeral,
  'chat.getPermalink': getPermalink,
};
