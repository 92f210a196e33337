import { z } from 'zod';
import { limits } from '../../present/limits.ts';
import { type Block, block } from './blocks.ts';
import { controlsOf } from './controls.ts';
import { slackWords } from './slack-words.ts';
import { textOfBlocks } from './text-of-blocks.ts';

type Surface = 'message' | 'modal' | 'home';
type Read<T> = { ok: true; value: T } | { ok: false; messages: string[]; error?: string };

const elsewhere: Record<Surface, readonly Block['type'][]> = {
  message: ['alert'],
  modal: ['markdown', 'context_actions', 'plan', 'task_card', 'table'],
  home: ['markdown', 'context_actions', 'plan', 'task_card', 'table', 'alert'],
};

/** Blocks as a surface of Slack would take them, or what Slack would say against them. */
export function readBlocks(raw: unknown, surface: Surface, root = '/blocks'): Read<readonly Block[]> {
  const most = surface === 'message' ? limits.messageBlocks : limits.viewBlocks;
  const parsed = z.array(block).max(most).safeParse(raw);
  if (!parsed.success) return { ok: false, messages: slackWords(parsed.error.issues, root, raw) };

  const blocks = parsed.data;
  const messages = [
    ...wrongPlace(blocks, surface, root),
    ...repeated(
      blocks.flatMap((each) => each.block_id ?? []),
      'block_id',
      root,
    ),
    ...blocks.flatMap((each, index) =>
      repeated(
        controlsOf(each).flatMap((control) => control.action_id ?? []),
        'action_id',
        `${root}/${index}`,
      ),
    ),
    ...sums(blocks, root),
  ];
  if (messages.length > 0) return { ok: false, messages };
  if (surface === 'message' && textOfBlocks(blocks).length > limits.messageBlocksText) {
    return {
      ok: false,
      error: 'msg_blocks_too_long',
      messages: [`[ERROR] blocks are too long [json-pointer:${root}]`],
    };
  }
  return { ok: true, value: blocks };
}

function wrongPlace(blocks: readonly Block[], surface: Surface, root: string): string[] {
  return blocks.flatMap(({ type }, index) =>
    elsewhere[surface].includes(type)
      ? [`[ERROR] unsupported block type for a ${surface}: ${type} [json-pointer:${root}/${index}/type]`]
      : [],
  );
}

function repeated(ids: readonly string[], name: string, root: string): string[] {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [...new Set(twice)].map((id) => `[ERROR] duplicate ${name}: ${id} [json-pointer:${root}]`);
}

function sums(blocks: readonly Block[], root: string): string[] {
  const tables = blocks.filter(({ type }) => type === 'table');
  const markdown = blocks.flatMap((each) => (each.type === 'markdown' ? [each.text] : [])).join('').length;
  return [
    ...(tables.length > limits.tablesPerMessage
      ? [`[ERROR] no more than ${limits.tablesPerMessage} table allowed [json-pointer:${root}]`]
      : []),
    ...(textOfBlocks(tables).length > limits.tableText
      ? [`[ERROR] table text must be at most ${limits.tableText} characters [json-pointer:${root}]`]
      : []),
    ...(markdown > limits.markdownText
      ? [`[ERROR] markdown text must be at most ${limits.markdownText} characters [json-pointer:${root}]`]
      : []),
  ];
}
