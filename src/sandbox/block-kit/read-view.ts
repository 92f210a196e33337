import { z } from 'zod';
import { limits } from '../../present/limits.ts';
import type { Block } from './blocks.ts';
import { withIds } from './controls.ts';
import { readBlocks } from './read-blocks.ts';
import { slackWords } from './slack-words.ts';
import { plainText, type TextObject } from './texts.ts';

const common = {
  blocks: z.array(z.unknown()),
  private_metadata: z.string().max(limits.privateMetadata).optional(),
  callback_id: z.string().max(limits.id).optional(),
  external_id: z.string().max(limits.id).optional(),
};

const viewSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('modal'),
    title: plainText(limits.modalTitle),
    submit: plainText(limits.modalButton).optional(),
    close: plainText(limits.modalButton).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
    ...common,
  }),
  z.strictObject({ type: z.literal('home'), ...common }),
]);

export type ViewDraft = Omit<z.infer<typeof viewSchema>, 'blocks' | 'type'> & {
  type: 'modal' | 'home';
  title?: TextObject;
  submit?: TextObject | undefined;
  close?: TextObject | undefined;
  notify_on_close?: boolean | undefined;
  blocks: Block[];
};
type ReadView = { ok: true; value: ViewDraft } | { ok: false; error: string; messages: string[] };

/** A view as Slack would take it, or what Slack would say against it. */
export function readView(raw: unknown): ReadView {
  if (JSON.stringify(raw ?? null).length > limits.viewBytes) {
    return { ok: false, error: 'view_too_large', messages: [] };
  }
  const parsed = viewSchema.safeParse(raw);
  if (!parsed.success) return refused(slackWords(parsed.error.issues, '/view', raw));

  const view = parsed.data;
  const blocks = readBlocks(view.blocks, view.type, '/view/blocks');
  if (!blocks.ok) return refused(blocks.messages);
  const asks = blocks.value.some(({ type }) => type === 'input');
  if (view.type === 'modal' && asks && view.submit === undefined) {
    return refused(['[ERROR] missing required field: submit [json-pointer:/view]']);
  }
  return { ok: true, value: { ...view, blocks: withIds(blocks.value) } };
}

function refused(messages: string[]): ReadView {
  return { ok: false, error: 'invalid_arguments', messages };
}
