import type { KnownBlock } from '@slack/types';
import { limits } from './limits.ts';

/** What is posted: blocks for the eye, and the same as text for notifications, screen readers and where blocks are refused. */
export type SlackMessage = { readonly text: string; readonly blocks: readonly KnownBlock[] };

/** Characters of one message's blocks; below the point from which refusals were reported. */
const longestMessage = 10_000;

/** Blocks in as many messages as Slack's limits ask for, in order. */
export function packBlocks(blocks: readonly KnownBlock[]): KnownBlock[][] {
  const messages: KnownBlock[][] = [];
  let length = 0;
  for (const block of blocks) {
    const size = sizeOf(block);
    const current = messages.at(-1);
    if (current === undefined || current.length >= limits.messageBlocks || length + size > longestMessage) {
      messages.push([block]);
      length = size;
    } else {
      current.push(block);
      length += size;
    }
  }
  return messages;
}

/** The characters of a block that a reader or a link holds. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + sizeOf(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, item) => sum + sizeOf(item), 0);
}
