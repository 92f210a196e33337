import { z } from 'zod';
import { limits } from '../../present/limits.ts';
import { withIds } from '../block-kit/controls.ts';
import { readBlocks } from '../block-kit/read-blocks.ts';
import { type Chunk, readChunks } from '../block-kit/read-chunks.ts';
import type { Stand } from '../stand.ts';
import type { Message } from '../state/workspace.ts';
import { writable } from './chat-methods.ts';
import { type Method, method, type Refusal, refuse } from './method.ts';
import { sessionStatus } from './session-methods.ts';
import { showChunks } from './show-chunks.ts';

const scopes = ['chat:write'];
const added = { markdown_text: z.string().optional(), chunks: z.unknown().optional() };

const start = method({
  scopes,
  args: z.looseObject({
    channel: z.string(),
    thread_ts: z.string(),
    recipient_user_id: z.string().optional(),
    recipient_team_id: z.string().optional(),
    task_display_mode: z.enum(['timeline', 'plan', 'dense']).optional(),
    ...added,
  }),
  run({ channel: to, thread_ts, recipient_user_id, recipient_team_id, ...rest }, stand) {
    const { workspace } = stand;
    const channel = writable(to, stand);
    if ('error' in channel) return channel;
    if (workspace.message(channel.id, thread_ts) === undefined) return refuse('thread_not_found');
    if (channel.kind !== 'im' && recipient_user_id === undefined) return refuse('missing_recipient_user_id');
    if (channel.kind !== 'im' && recipient_team_id === undefined) return refuse('missing_recipient_team_id');
    const chunks = readAdded(rest);
    if (!chunks.ok) return chunks;
    const message = workspace.put({
      channel: channel.id,
      ts: workspace.nextTs(),
      threadTs: thread_ts,
      author: workspace.bot.id,
      text: textOf(chunks.value),
      blocks: showChunks([], chunks.value),
      stream: 'streaming',
    });
    stand.sessions.setTyping(channel.id, thread_ts, '');
    return { ok: true, channel: channel.id, ts: message.ts };
  },
});

const append = method({
  scopes,
  args: z.looseObject({ channel: z.string(), ts: z.string(), ...added }),
  run({ channel, ts, ...rest }, { workspace }) {
    const before = workspace.message(channel, ts);
    if (before === undefined) return refuse('message_not_found');
    if (before.stream === 'stopped-by-user') return refuse('stopped_by_user');
    if (before.stream !== 'streaming') return refuse('message_not_in_streaming_state');
    if (rest.markdown_text === undefined && rest.chunks === undefined) return refuse('no_text');
    const chunks = readAdded(rest);
    if (!chunks.ok) return chunks;
    const after = grown(before, chunks.value);
    if (after.text.length > limits.messageText) return refuse('msg_too_long');
    workspace.put(after);
    return { ok: true, channel, ts };
  },
});

const stop = method({
  scopes,
  args: z.looseObject({
    channel: z.string(),
    ts: z.string(),
    ...added,
    blocks: z.unknown().optional(),
    metadata: z.unknown().optional(),
    session_status: sessionStatus.optional(),
  }),
  run({ channel, ts, blocks, metadata, session_status, ...rest }, { workspace, sessions, events }) {
    const before = workspace.message(channel, ts);
    if (before === undefined) return refuse('message_not_found');
    if (before.stream !== 'streaming') return refuse('message_not_in_streaming_state');
    const chunks = readAdded(rest);
    if (!chunks.ok) return chunks;
    const below = readBlocks(blocks ?? [], 'message');
    if (!below.ok) return refuse(below.error ?? 'invalid_blocks', below.messages);
    const streamed = grown(before, chunks.value);
    if (streamed.text === '' && streamed.blocks.length + below.value.length === 0) return refuse('no_text');
    const message = workspace.put({
      ...streamed,
      blocks: withIds([...streamed.blocks, ...below.value]),
      stream: 'stopped',
      ...(metadata === undefined ? {} : { metadata }),
    });
    if (session_status !== undefined && message.threadTs !== undefined) {
      sessions.setStatus(channel, message.threadTs, session_status);
    }
    events.posted(message);
    return { ok: true, channel, ts };
  },
});

type Added = { ok: true; value: readonly Chunk[] } | Refusal;

function readAdded({
  markdown_text,
  chunks,
}: {
  markdown_text?: string | undefined;
  chunks?: unknown;
}): Added {
  if (markdown_text !== undefined && chunks !== undefined) return refuse('markdown_text_conflict');
  if ((markdown_text ?? '').length > limits.markdownText) return refuse('msg_too_long');
  if (markdown_text !== undefined)
    return { ok: true, value: [{ type: 'markdown_text', text: markdown_text }] };
  const read = readChunks(chunks ?? []);
  return read.ok ? read : refuse(read.error, read.messages);
}

function grown(message: Message, chunks: readonly Chunk[]): Message {
  return {
    ...message,
    text: message.text + textOf(chunks),
    blocks: showChunks(message.blocks, chunks),
  };
}

function textOf(chunks: readonly Chunk[]): string {
  return chunks.flatMap((chunk) => (chunk.type === 'markdown_text' ? [chunk.text] : [])).join('');
}

/** Ends every stream of a thread, or all of them: by the person's Stop, or by Slack itself. */
export function endStreams(
  { workspace }: Stand,
  how: 'stopped-by-user' | 'closed',
  place?: { channel: string; threadTs: string },
): string[] {
  const ended = workspace
    .channels()
    .filter(({ id }) => place === undefined || id === place.channel)
    .flatMap(({ id }) => workspace.messages(id))
    .filter(
      ({ stream, threadTs }) =>
        stream === 'streaming' && (place === undefined || threadTs === place.threadTs),
    );
  for (const message of ended) workspace.put({ ...message, stream: how });
  return ended.map(({ ts }) => ts);
}

export const streamMethods: Readonly<Record<string, Method>> = {
  'chat.startStream': start,
  'chat.appendStream': append,
  'chat.stopStream': stop,
};
