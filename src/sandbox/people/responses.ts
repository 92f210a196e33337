import { z } from 'zod';
import { contentArgs, readContent } from '../api/content.ts';
import { flag, type Reply, refuse } from '../api/method.ts';
import { slackWords } from '../block-kit/slack-words.ts';
import type { Stand } from '../stand.ts';
import type { ReplyTarget } from '../state/tickets.ts';

const responseSchema = z.looseObject({
  ...contentArgs,
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: flag.optional(),
  delete_original: flag.optional(),
  thread_ts: z.string().optional(),
});

/** What the app answered to a command or a click, directly or at its response URL. */
export function applyResponse(raw: unknown, target: ReplyTarget, { workspace, events }: Stand): Reply {
  const parsed = responseSchema.safeParse(raw);
  if (!parsed.success) return refuse('invalid_payload', slackWords(parsed.error.issues, '', raw));

  const { response_type, replace_original, delete_original, thread_ts, ...rest } = parsed.data;
  const original = target.ts === undefined ? undefined : workspace.message(target.channel, target.ts);
  if (delete_original === true && original !== undefined) {
    workspace.remove(original);
    return { ok: true };
  }
  const content = readContent(rest);
  if (!content.ok) return content;
  const { text, blocks } = content;
  if (replace_original === true && original !== undefined) {
    workspace.put({ ...original, text, blocks, edited: true });
    return { ok: true };
  }
  const threadTs = thread_ts ?? original?.threadTs;
  const message = workspace.put({
    channel: target.channel,
    ts: workspace.nextTs(),
    author: workspace.bot.id,
    text,
    blocks,
    ...(threadTs === undefined ? {} : { threadTs }),
    ...(response_type === 'ephemeral' ? { onlyFor: target.user } : {}),
  });
  events.posted(message);
  return { ok: true };
}
