import { z } from 'zod';
import { messageEvent } from '../deliver/events.ts';
import type { Stand } from '../stand.ts';
import type { Message } from '../state/workspace.ts';
import { type Method, method, type Refusal, refuse } from './method.ts';

const limit = z.coerce.number().int().min(1).max(1000).optional();

const history = method({
  args: z.looseObject({
    channel: z.string(),
    limit,
    oldest: z.string().optional(),
    latest: z.string().optional(),
  }),
  run({ channel, limit: most = 100, oldest = '', latest = '9' }, stand) {
    const readable = visible(channel, stand);
    if ('error' in readable) return readable;
    const messages = readable
      .filter(({ threadTs, ts }) => threadTs === undefined && ts > oldest && ts < latest)
      .reverse()
      .slice(0, most);
    return {
      ok: true,
      messages: messages.map((message) => messageEvent(message, stand.workspace)),
      has_more: false,
    };
  },
});

const replies = method({
  args: z.looseObject({ channel: z.string(), ts: z.string(), limit }),
  run({ channel, ts, limit: most = 1000 }, stand) {
    const readable = visible(channel, stand);
    if ('error' in readable) return readable;
    const thread = readable.filter((message) => message.ts === ts || message.threadTs === ts).slice(0, most);
    if (thread.length === 0) return refuse('thread_not_found');
    return {
      ok: true,
      messages: thread.map((message) => messageEvent(message, stand.workspace)),
      has_more: false,
    };
  },
});

function visible(id: string, { workspace, scopes }: Stand): readonly Message[] | Refusal {
  const channel = workspace.channel(id);
  if (channel === undefined) return refuse('channel_not_found');
  const needed = channel.kind === 'im' ? 'im:history' : 'channels:history';
  if (!scopes.includes(needed)) return { ...refuse('missing_scope'), needed, provided: scopes.join(',') };
  return workspace.messages(id).filter(({ onlyFor }) => onlyFor === undefined);
}

export const historyMethods: Readonly<Record<string, Method>> = {
  'conversations.history': history,
  'conversations.replies': replies,
};
