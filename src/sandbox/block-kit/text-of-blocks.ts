import type { Block } from './blocks.ts';
import type { Inline, RichText } from './rich-text.ts';

/** Every word the blocks show, for the sums Slack keeps. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).join('\n');
}

function textOfBlock(block: Block): string {
  switch (block.type) {
    case 'section':
      return [block.text?.text ?? '', ...(block.fields ?? []).map(({ text }) => text)].join('\n');
    case 'header':
    case 'alert':
      return block.text.text;
    case 'context':
      return block.elements.map((each) => (each.type === 'image' ? each.alt_text : each.text)).join('\n');
    case 'markdown':
      return block.text;
    case 'rich_text':
      return textOfRichText(block);
    case 'table':
      return block.rows
        .flat()
        .map((cell) => (cell.type === 'raw_text' ? cell.text : textOfRichText(cell)))
        .join('\n');
    case 'plan':
      return [block.title, ...(block.tasks ?? []).map(textOfBlock)].join('\n');
    case 'task_card':
      return [
        block.title,
        block.details === undefined ? '' : textOfRichText(block.details),
        block.output === undefined ? '' : textOfRichText(block.output),
      ].join('\n');
    case 'input':
      return [block.label.text, block.hint?.text ?? ''].join('\n');
    case 'image':
      return block.alt_text;
    default:
      return '';
  }
}

/** Rich text without its styles, one line a part. */
export function textOfRichText(richText: RichText): string {
  return richText.elements
    .map((part) =>
      part.type === 'rich_text_list'
        ? part.elements.map((item) => `• ${item.elements.map(textOfInline).join('')}`).join('\n')
        : part.elements.map(textOfInline).join(''),
    )
    .join('\n');
}

function textOfInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'link':
      return inline.text ?? inline.url;
    case 'user':
      return `<@${inline.user_id}>`;
    case 'channel':
      return `<#${inline.channel_id}>`;
    case 'emoji':
      return inline.unicode ?? `:${inline.name}:`;
  }
}
