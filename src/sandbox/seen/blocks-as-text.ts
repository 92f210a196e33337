import type { Block, TaskCard } from '../block-kit/blocks.ts';
import type { Control } from '../block-kit/elements.ts';
import { textOfRichText } from '../block-kit/text-of-blocks.ts';
import type { TextObject } from '../block-kit/texts.ts';

type Read = (markup: string) => string;

/** Blocks as lines of plain text, with their controls in brackets. */
export function blocksAsText(blocks: readonly Block[], read: Read): string[] {
  return blocks.flatMap((block) => blockAsText(block, read)).filter((line) => line !== '');
}

function blockAsText(block: Block, read: Read): string[] {
  const text = ({ type, text: words }: TextObject) => (type === 'mrkdwn' ? read(words) : words);
  switch (block.type) {
    case 'section':
      return [
        block.text === undefined ? '' : text(block.text),
        ...(block.fields ?? []).map(text),
        block.accessory === undefined || block.accessory.type === 'image' ? '' : control(block.accessory),
      ];
    case 'header':
      return [`# ${block.text.text}`];
    case 'alert':
      return [`! ${text(block.text)}`];
    case 'divider':
      return ['---'];
    case 'context':
      return block.elements.map((each) => (each.type === 'image' ? `[image: ${each.alt_text}]` : text(each)));
    case 'actions':
    case 'context_actions':
      return [block.elements.map(control).join(' ')];
    case 'image':
      return [`[image: ${block.alt_text}]`];
    case 'input':
      return [
        `${block.label.text}${block.optional === true ? ' (optional)' : ''}: ${control(block.element)}`,
      ];
    case 'markdown':
      return [read(block.text)];
    case 'rich_text':
      return [read(textOfRichText(block))];
    case 'table':
      return block.rows.map((row) =>
        row.map((cell) => (cell.type === 'raw_text' ? cell.text : read(textOfRichText(cell)))).join(' | '),
      );
    case 'plan':
      return [`Plan: ${block.title}`, ...(block.tasks ?? []).flatMap((task) => taskAsText(task, read))];
    case 'task_card':
      return taskAsText(block, read);
  }
}

function taskAsText(
  { title, status = 'pending', details, output, sources = [] }: TaskCard,
  read: Read,
): string[] {
  return [
    `(${status.replace('_', ' ')}) ${title}`,
    ...[details, output].flatMap((part) => (part === undefined ? [] : [`  ${read(textOfRichText(part))}`])),
    ...sources.map(({ text, url }) => `  ${text} (${url})`),
  ];
}

function control(element: Control): string {
  switch (element.type) {
    case 'button':
    case 'icon_button':
      return `[${element.text.text}]`;
    case 'feedback_buttons':
      return `[${element.positive_button.text.text}] [${element.negative_button.text.text}]`;
    case 'static_select':
    case 'radio_buttons':
    case 'checkboxes':
    case 'overflow':
      return element.options.map(({ text }) => `( ) ${text.text}`).join(' ');
    case 'plain_text_input':
      return `____${element.initial_value ?? ''}`;
    default:
      return `[choose ${element.type === 'channels_select' ? 'a channel' : 'a conversation'}]`;
  }
}
