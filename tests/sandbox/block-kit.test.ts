import { describe, expect, it } from 'vitest';
import { limits } from '../../src/present/limits.ts';
import { readBlocks } from '../../src/sandbox/block-kit/read-blocks.ts';
import { readChunks } from '../../src/sandbox/block-kit/read-chunks.ts';
import { readView } from '../../src/sandbox/block-kit/read-view.ts';

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const button = (text: string, more = {}) => ({
  type: 'button',
  text: { type: 'plain_text', text },
  action_id: text,
  ...more,
});
const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
const against = (blocks: unknown, surface: 'message' | 'modal' | 'home' = 'message') => {
  const read = readBlocks(blocks, surface);
  return read.ok ? [] : read.messages;
};

describe('readBlocks', () => {
  it('takes what stands right on each limit', () => {
    const blocks = [
      section('x'.repeat(limits.sectionText)),
      { type: 'header', text: { type: 'plain_text', text: 'x'.repeat(limits.headerText) } },
      actions(button('x'.repeat(limits.buttonText), { value: 'v'.repeat(limits.buttonValue) })),
    ];

    expect(against(blocks)).toEqual([]);
  });

  it.each([
    [
      'a long section',
      [section('x'.repeat(limits.sectionText + 1))],
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    ['an empty text', [section('')], 'must be more than 0 characters'],
    [
      '51 blocks',
      Array.from({ length: limits.messageBlocks + 1 }, () => ({ type: 'divider' })),
      'no more than 50 items allowed [json-pointer:/blocks]',
    ],
    ['an unknown block', [{ type: 'marquee' }], 'unsupported type: marquee [json-pointer:/blocks/0/type]'],
    ['an unknown field', [{ ...section('x'), colour: 'red' }], 'invalid additional property: colour'],
    ['a missing field', [{ type: 'header' }], 'missing required field: text'],
    [
      'a link to a script',
      [actions(button('x', { url: 'javascript:alert(1)' }))],
      '[json-pointer:/blocks/0/elements/0/url]',
    ],
    [
      'a long button',
      [actions(button('x'.repeat(limits.buttonText + 1)))],
      'must be less than 76 characters',
    ],
    [
      'a long value',
      [actions(button('x', { value: 'v'.repeat(limits.buttonValue + 1) }))],
      'must be less than 2001 characters',
    ],
    [
      '26 buttons',
      [actions(...Array.from({ length: limits.actionsElements + 1 }, (_, n) => button(`b${n}`)))],
      'no more than 25 items allowed',
    ],
    ['the same action twice', [actions(button('a'), button('a'))], 'duplicate action_id: a'],
    [
      'the same block id twice',
      [
        { ...section('x'), block_id: 'b' },
        { ...section('y'), block_id: 'b' },
      ],
      'duplicate block_id: b',
    ],
    ['two tables', [table('x'), table('y')], 'no more than 1 table allowed'],
    [
      'a long table',
      [table('x'.repeat(limits.tableText + 1))],
      'table text must be at most 10000 characters',
    ],
    [
      'long markdown in parts',
      [markdown(6_500), markdown(6_500)],
      'markdown text must be at most 12000 characters',
    ],
    [
      'an alert in a message',
      [{ type: 'alert', text: { type: 'plain_text', text: 'x' } }],
      'unsupported block type for a message: alert',
    ],
  ])('refuses %s', (_, blocks, message) => {
    expect(against(blocks).join('\n')).toContain(message);
  });

  it('refuses markdown and feedback buttons outside messages', () => {
    expect(against([markdown(5)], 'modal').join()).toContain('unsupported block type for a modal');
    expect(against([markdown(5)], 'home').join()).toContain('unsupported block type for a home');
  });

  it('refuses a message whose blocks are too long together', () => {
    const read = readBlocks(
      [1, 2, 3, 4, 5].map(() => section('x'.repeat(2_900))),
      'message',
    );

    expect(read).toMatchObject({ ok: false, error: 'msg_blocks_too_long' });
  });
});

describe('readView', () => {
  const modal = { type: 'modal', title: { type: 'plain_text', text: 'T' }, blocks: [section('x')] };

  it('gives every block an id', () => {
    expect(readView(modal)).toMatchObject({ ok: true, value: { blocks: [{ block_id: 'b0' }] } });
  });

  it.each([
    ['a long title', { ...modal, title: { type: 'plain_text', text: 'x'.repeat(limits.modalTitle + 1) } }],
    [
      'an input without a submit button',
      {
        ...modal,
        blocks: [
          { type: 'input', label: { type: 'plain_text', text: 'L' }, element: { type: 'plain_text_input' } },
        ],
      },
    ],
    ['long private metadata', { ...modal, private_metadata: 'x'.repeat(limits.privateMetadata + 1) }],
    ['101 blocks', { ...modal, blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) }],
  ])('refuses %s', (_, view) => {
    expect(readView(view)).toMatchObject({ ok: false, error: 'invalid_arguments' });
  });
});

describe('readChunks', () => {
  it('refuses a task with long details', () => {
    const task = { type: 'task_update', id: '1', title: 'Reading', status: 'complete' };

    expect(readChunks([task])).toMatchObject({ ok: true });
    expect(readChunks([{ ...task, details: 'x'.repeat(limits.taskText + 1) }])).toMatchObject({
      ok: false,
      error: 'invalid_chunks',
    });
  });
});

function markdown(length: number) {
  return { type: 'markdown', text: 'm'.repeat(length) };
}

function table(text: string) {
  return { type: 'table', rows: [[{ type: 'raw_text', text }]] };
}
