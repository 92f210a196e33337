import { z } from 'zod';
import { limits } from '../../present/limits.ts';
import type { Stand } from '../stand.ts';
import { type Method, method, refuse } from './method.ts';

export const sessionStatus = z.enum(['active', 'processing', 'suspended', 'closed']);

const setSessionStatus = method({
  scopes: ['chat:write'],
  args: z.looseObject({
    channel_id: z.string(),
    thread_ts: z.string(),
    status: sessionStatus,
    title: z.string().min(1).max(limits.sessionTitle).optional(),
    initiator_user_id: z.string().optional(),
  }),
  run({ channel_id, thread_ts, status, title }, stand) {
    const missing = noThread(channel_id, thread_ts, stand);
    if (missing !== undefined) return refuse(missing);
    stand.sessions.setStatus(channel_id, thread_ts, status, title);
    return { ok: true };
  },
});

const rename = method({
  scopes: ['chat:write'],
  args: z.looseObject({
    channel_id: z.string(),
    thread_ts: z.string(),
    title: z.string().min(1).max(limits.sessionTitle),
  }),
  run: ({ channel_id, thread_ts, title }, { sessions }) =>
    sessions.rename(channel_id, thread_ts, title) ? { ok: true } : refuse('session_not_found'),
});

const setTyping = method({
  scopes: ['chat:write', 'assistant:write'],
  args: z.looseObject({
    channel_id: z.string(),
    thread_ts: z.string(),
    status: z.string(),
    loading_messages: z.array(z.string()).max(limits.loadingMessages).optional(),
  }),
  run({ channel_id, thread_ts, status }, stand) {
    const missing = noThread(channel_id, thread_ts, stand);
    if (missing !== undefined) return refuse(missing);
    stand.sessions.setTyping(channel_id, thread_ts, status);
    return { ok: true };
  },
});

const setPrompts = method({
  scopes: ['assistant:write'],
  args: z.looseObject({
    channel_id: z.string(),
    thread_ts: z.string().optional(),
    title: z.string().optional(),
    prompts: z
      .array(z.object({ title: z.string().min(1), message: z.string().min(1) }))
      .min(1)
      .max(limits.suggestedPrompts),
  }),
  run({ channel_id, prompts }, { workspace, sessions }) {
    if (workspace.channel(channel_id) === undefined) return refuse('channel_not_found');
    sessions.setPrompts(channel_id, prompts);
    return { ok: true };
  },
});

const setTitle = method({
  scopes: ['assistant:write'],
  args: z.looseObject({ channel_id: z.string(), thread_ts: z.string(), title: z.string().min(1) }),
  run({ channel_id, thread_ts, title }, stand) {
    const missing = noThread(channel_id, thread_ts, stand);
    if (missing !== undefined) return refuse(missing);
    if (!stand.sessions.rename(channel_id, thread_ts, title)) {
      stand.sessions.setStatus(channel_id, thread_ts, 'active', title);
    }
    return { ok: true };
  },
});

function noThread(channel: string, threadTs: string, { workspace }: Stand): string | undefined {
  if (workspace.channel(channel) === undefined) return 'channel_not_found';
  return workspace.message(channel, threadTs) === undefined ? 'thread_not_found' : undefined;
}

export const sessionMethods: Readonly<Record<string, Method>> = {
  'agents.sessions.setStatus': setSessionStatus,
  'agents.sessions.rename': rename,
  'assistant.threads.setStatus': setTyping,
  'assistant.threads.setSuggestedPrompts': setPrompts,
  'assistant.threads.setTitle': setTitle,
};
