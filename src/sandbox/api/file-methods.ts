import { z } from 'zod';
import type { SharedFile } from '../state/workspace.ts';
import { writable } from './chat-methods.ts';
import { type Method, method, refuse } from './method.ts';

const getUploadUrl = method({
  scopes: ['files:write'],
  args: z.looseObject({ filename: z.string().min(1), length: z.coerce.number().int().positive() }),
  run({ filename, length }, { files, root }) {
    const file_id = files.reserve(filename, length);
    return { ok: true, file_id, upload_url: `${root()}/upload/${file_id}` };
  },
});

const completeUpload = method({
  scopes: ['files:write'],
  args: z.looseObject({
    files: z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1),
    channel_id: z.string().optional(),
    thread_ts: z.string().optional(),
    initial_comment: z.string().optional(),
  }),
  run({ files: wanted, channel_id, thread_ts, initial_comment }, stand) {
    const files: SharedFile[] = [];
    for (const { id, title } of wanted) {
      const file = stand.files.complete(id, title);
      if (file === undefined) return refuse('file_not_found');
      files.push(file);
    }
    if (channel_id !== undefined) {
      const channel = writable(channel_id, stand);
      if ('error' in channel) return channel;
      const message = stand.workspace.put({
        channel: channel.id,
        ts: stand.workspace.nextTs(),
        author: stand.workspace.bot.id,
        text: initial_comment ?? '',
        blocks: [],
        files,
        ...(thread_ts === undefined ? {} : { threadTs: thread_ts }),
      });
      stand.events.posted(message);
    }
    return { ok: true, files: files.map(({ id, title }) => ({ id, title })) };
  },
});

export const fileMethods: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': completeUpload,
};
