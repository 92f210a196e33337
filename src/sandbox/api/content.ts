import { z } from 'zod';
import { limits } from '../../present/limits.ts';
import type { Block } from '../block-kit/blocks.ts';
import { withIds } from '../block-kit/controls.ts';
import { readBlocks } from '../block-kit/read-blocks.ts';
import { type Refusal, refuse } from './method.ts';

/** The arguments that say what a message shows. */
export const contentArgs = {
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  markdown_text: z.string().optional(),
  metadata: z.object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) }).optional(),
};

interface ContentArgs {
  readonly text?: string | undefined;
  readonly blocks?: unknown;
  readonly markdown_text?: string | undefined;
}

type Content = { ok: true; text: string; blocks: readonly Block[] } | Refusal;

/** What a message would show, or why Slack refuses it. */
export function readContent({ text, blocks, markdown_text }: ContentArgs): Content {
  if (markdown_text !== undefined) {
    if (text !== undefined || blocks !== undefined) return refuse('markdown_text_conflict');
    if (markdown_text.length > limits.markdownText) return refuse('msg_too_long');
    return { ok: true, text: markdown_text, blocks: withIds([{ type: 'markdown', text: markdown_text }]) };
  }
  if (blocks === undefined || (Array.isArray(blocks) && blocks.length === 0)) {
    return text === undefined || text === '' ? refuse('no_text') : { ok: true, text, blocks: [] };
  }
  if (!Array.isArray(blocks)) return refuse('invalid_blocks_format');
  const read = readBlocks(blocks, 'message');
  if (!read.ok) return refuse(read.error ?? 'invalid_blocks', read.messages);
  return { ok: true, text: text ?? '', blocks: withIds(read.value) };
}
