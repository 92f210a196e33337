import { z } from 'zod';
import { limits } from '../../present/limits.ts';
import type { Block } from './blocks.ts';
import { readBlocks } from './read-blocks.ts';
import { slackWords } from './slack-words.ts';
import { address } from './texts.ts';

const taskText = z.string().max(limits.taskText);

const chunk = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown_text'), text: z.string().max(limits.markdownText) }),
  z.strictObject({
    type: z.literal('task_update'),
    id: z.string().min(1).max(limits.id),
    title: taskText.min(1),
    status: z.enum(['pending', 'in_progress', 'complete', 'error']),
    details: taskText.optional(),
    output: taskText.optional(),
    sources: z
      .array(z.strictObject({ type: z.literal('url'), url: address, text: taskText.min(1) }))
      .optional(),
  }),
  z.strictObject({ type: z.literal('plan_update'), title: taskText.min(1) }),
  z.strictObject({ type: z.literal('blocks'), blocks: z.array(z.unknown()) }),
]);

type PlainChunk = Exclude<z.infer<typeof chunk>, { type: 'blocks' }>;
export type Chunk = PlainChunk | { type: 'blocks'; blocks: readonly Block[] };
export type TaskUpdate = Extract<Chunk, { type: 'task_update' }>;
type ReadChunks = { ok: true; value: Chunk[] } | { ok: false; error: string; messages: string[] };

/** What a stream is to show next, or what Slack would say against it. */
export function readChunks(raw: unknown): ReadChunks {
  const parsed = z.array(chunk).safeParse(raw);
  if (!parsed.success) {
    return { ok: false, error: 'invalid_chunks', messages: slackWords(parsed.error.issues, '/chunks', raw) };
  }
  const chunks: Chunk[] = [];
  for (const [index, each] of parsed.data.entries()) {
    if (each.type !== 'blocks') {
      chunks.push(each);
      continue;
    }
    const blocks = readBlocks(each.blocks, 'message', `/chunks/${index}/blocks`);
    if (!blocks.ok) return { ok: false, error: blocks.error ?? 'invalid_blocks', messages: blocks.messages };
    chunks.push({ type: 'blocks', blocks: blocks.value });
  }
  return { ok: true, value: chunks };
}
