import { z } from 'zod';
import { limits } from '../../present/limits.ts';
import { accessory, actionElement, contextActionElement, contextElement, inputElement } from './elements.ts';
import { richText } from './rich-text.ts';
import { address, anyText, plainText } from './texts.ts';

const blockId = z.string().min(1).max(limits.id).optional();

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id: blockId,
    text: anyText(limits.sectionText).optional(),
    fields: z.array(anyText(limits.sectionFieldText)).min(1).max(limits.sectionFields).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, 'missing required field: text');

const urlSource = z.strictObject({
  type: z.literal('url'),
  url: address,
  text: z.string().min(1).max(limits.taskText),
});

const taskCard = z.strictObject({
  type: z.literal('task_card'),
  block_id: blockId,
  task_id: z.string().min(1).max(limits.id),
  title: z.string().min(1).max(limits.taskText),
  status: z.enum(['pending', 'in_progress', 'complete', 'error']).optional(),
  details: richText.optional(),
  output: richText.optional(),
  sources: z.array(urlSource).optional(),
});

const tableCell = z.union([z.strictObject({ type: z.literal('raw_text'), text: z.string() }), richText]);

export const block = z.discriminatedUnion('type', [
  section,
  taskCard,
  richText,
  z.strictObject({ type: z.literal('header'), block_id: blockId, text: plainText(limits.headerText) }),
  z.strictObject({ type: z.literal('divider'), block_id: blockId }),
  z.strictObject({
    type: z.literal('context'),
    block_id: blockId,
    elements: z.array(contextElement).min(1).max(limits.contextElements),
  }),
  z.strictObject({
    type: z.literal('actions'),
    block_id: blockId,
    elements: z.array(actionElement).min(1).max(limits.actionsElements),
  }),
  z.strictObject({
    type: z.literal('context_actions'),
    block_id: blockId,
    elements: z.array(contextActionElement).min(1).max(limits.contextActionsElements),
  }),
  z.strictObject({
    type: z.literal('image'),
    block_id: blockId,
    image_url: address,
    alt_text: z.string().min(1).max(limits.altText),
    title: plainText(limits.imageTitle).optional(),
  }),
  z.strictObject({
    type: z.literal('input'),
    block_id: blockId,
    label: plainText(limits.inputLabel),
    element: inputElement,
    hint: plainText(limits.inputHint).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('markdown'),
    block_id: blockId,
    text: z.string().min(1).max(limits.markdownText),
  }),
  z.strictObject({
    type: z.literal('table'),
    block_id: blockId,
    rows: z.array(z.array(tableCell).min(1).max(limits.tableColumns)).min(1).max(limits.tableRows),
    column_settings: z
      .array(
        z
          .strictObject({
            align: z.enum(['left', 'center', 'right']).optional(),
            is_wrapped: z.boolean().optional(),
          })
          .nullable(),
      )
      .max(limits.tableColumns)
      .optional(),
  }),
  z.strictObject({
    type: z.literal('plan'),
    block_id: blockId,
    title: z.string().min(1).max(limits.taskText),
    tasks: z.array(taskCard).max(limits.planTasks).optional(),
  }),
  z.strictObject({
    type: z.literal('alert'),
    block_id: blockId,
    text: anyText(limits.alertText),
    level: z.enum(['default', 'info', 'success', 'warning', 'error']).optional(),
  }),
]);

export type Block = z.infer<typeof block>;
export type TaskCard = z.infer<typeof taskCard>;
