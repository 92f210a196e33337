import { z } from 'zod';
import { limits } from '../../present/limits.ts';
import { address } from './texts.ts';

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .optional();

const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style }),
  z.strictObject({
    type: z.literal('link'),
    url: address,
    text: z.string().optional(),
    unsafe: z.boolean().optional(),
    style,
  }),
  z.strictObject({ type: z.literal('user'), user_id: z.string(), style }),
  z.strictObject({ type: z.literal('channel'), channel_id: z.string(), style }),
  z.strictObject({ type: z.literal('emoji'), name: z.string(), unicode: z.string().optional() }),
]);

const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(inline) });

/** Slack's formatted text: sections, lists, quotes and preformatted parts. */
export const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: z.string().max(limits.id).optional(),
  elements: z.array(
    z.discriminatedUnion('type', [
      section,
      z.strictObject({
        type: z.literal('rich_text_list'),
        style: z.enum(['bullet', 'ordered']),
        elements: z.array(section),
        indent: z.number().int().optional(),
        offset: z.number().int().optional(),
        border: z.number().int().optional(),
      }),
      z.strictObject({
        type: z.literal('rich_text_quote'),
        elements: z.array(inline),
        border: z.number().int().optional(),
      }),
      z.strictObject({
        type: z.literal('rich_text_preformatted'),
        elements: z.array(inline),
        border: z.number().int().optional(),
      }),
    ]),
  ),
});

export type RichText = z.infer<typeof richText>;
export type Inline = z.infer<typeof inline>;
