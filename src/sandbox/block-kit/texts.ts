import { z } from 'zod';
import { limits } from '../../present/limits.ts';

/** Plain text of at most `max` characters. */
export const plainText = (max: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });

const markup = (max: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });

/** Plain text or Slack's own markup, of at most `max` characters. */
export const anyText = (max: number) => z.discriminatedUnion('type', [plainText(max), markup(max)]);

/** An address Slack would link to. */
export const address = z.url({ protocol: /^(https?|mailto|slack)$/ }).max(limits.url);

export type TextObject = z.infer<ReturnType<typeof anyText>>;
