import type { Block } from './blocks.ts';
import type { Control } from './elements.ts';

/** What a person can click or fill in, in the order of the block. */
export function controlsOf(block: Block): readonly Control[] {
  switch (block.type) {
    case 'actions':
    case 'context_actions':
      return block.elements;
    case 'section':
      return block.accessory !== undefined && block.accessory.type !== 'image' ? [block.accessory] : [];
    case 'input':
      return [block.element];
    default:
      return [];
  }
}

/** The same blocks with a `block_id` and `action_id` wherever the app gave none, as Slack fills them in. */
export function withIds<T extends Block>(blocks: readonly T[]): T[] {
  return blocks.map((block, index) => {
    const named = { ...block, block_id: block.block_id ?? `b${index}` };
    for (const [place, control] of controlsOf(named).entries()) control.action_id ??= `a${index}-${place}`;
    return named;
  });
}
