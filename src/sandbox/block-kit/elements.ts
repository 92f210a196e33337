import { z } from 'zod';
import { limits } from '../../present/limits.ts';
import { address, anyText, plainText } from './texts.ts';

const actionId = z.string().min(1).max(limits.id).optional();
const placeholder = plainText(limits.placeholderText).optional();
const accessibilityLabel = z.string().min(1).max(limits.accessibilityLabel).optional();
const style = z.enum(['primary', 'danger']).optional();

const confirm = z
  .strictObject({
    title: plainText(limits.confirmTitle),
    text: anyText(limits.confirmText),
    confirm: plainText(limits.confirmButton),
    deny: plainText(limits.confirmButton),
    style,
  })
  .optional();

const option = z.strictObject({
  text: anyText(limits.optionText),
  value: z.string().min(1).max(limits.optionValue),
  description: anyText(limits.optionDescription).optional(),
  url: address.optional(),
});

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(limits.buttonText),
  action_id: actionId,
  url: address.optional(),
  value: z.string().max(limits.buttonValue).optional(),
  style,
  confirm,
  accessibility_label: accessibilityLabel,
});

const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  action_id: actionId,
  placeholder,
  options: z.array(option).min(1).max(limits.selectOptions),
  initial_option: option.optional(),
  confirm,
  focus_on_load: z.boolean().optional(),
});

const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  action_id: actionId,
  placeholder,
  initial_conversation: z.string().optional(),
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
  filter: z
    .strictObject({
      include: z.array(z.enum(['im', 'mpim', 'private', 'public'])).optional(),
      exclude_bot_users: z.boolean().optional(),
      exclude_external_shared_channels: z.boolean().optional(),
    })
    .optional(),
  confirm,
  focus_on_load: z.boolean().optional(),
});

const channelsSelect = z.strictObject({
  type: z.literal('channels_select'),
  action_id: actionId,
  placeholder,
  initial_channel: z.string().optional(),
  response_url_enabled: z.boolean().optional(),
  confirm,
  focus_on_load: z.boolean().optional(),
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: actionId,
  options: z.array(option).min(1).max(limits.overflowOptions),
  confirm,
});

const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  action_id: actionId,
  options: z.array(option).min(1).max(limits.choiceOptions),
  initial_option: option.optional(),
  confirm,
  focus_on_load: z.boolean().optional(),
});

const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  action_id: actionId,
  options: z.array(option).min(1).max(limits.choiceOptions),
  initial_options: z.array(option).optional(),
  confirm,
  focus_on_load: z.boolean().optional(),
});

const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: actionId,
  placeholder,
  initial_value: z.string().max(limits.inputText).optional(),
  multiline: z.boolean().optional(),
  min_length: z.number().int().min(0).max(limits.inputText).optional(),
  max_length: z.number().int().min(1).max(limits.inputText).optional(),
  focus_on_load: z.boolean().optional(),
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])) })
    .optional(),
});

/** A picture, as a block's accessory or in a context line. */
const imageElement = z.strictObject({
  type: z.literal('image'),
  image_url: address,
  alt_text: z.string().min(1).max(limits.altText),
});

const verdict = z.strictObject({
  text: plainText(limits.buttonText),
  value: z.string().min(1).max(limits.buttonValue),
  accessibility_label: accessibilityLabel,
});

const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  action_id: actionId,
  positive_button: verdict,
  negative_button: verdict,
});

const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  icon: z.literal('trash'),
  text: plainText(limits.buttonText),
  action_id: actionId,
  value: z.string().max(limits.buttonValue).optional(),
  confirm,
  accessibility_label: accessibilityLabel,
  visible_to_user_ids: z.array(z.string()).optional(),
});

const selects = [staticSelect, conversationsSelect, channelsSelect] as const;

export const actionElement = z.discriminatedUnion('type', [
  button,
  ...selects,
  overflow,
  radioButtons,
  checkboxes,
]);
export const accessory = z.discriminatedUnion('type', [
  button,
  ...selects,
  overflow,
  radioButtons,
  checkboxes,
  imageElement,
]);
export const inputElement = z.discriminatedUnion('type', [
  plainTextInput,
  ...selects,
  radioButtons,
  checkboxes,
]);
export const contextElement = z.union([imageElement, anyText(limits.contextText)]);
export const contextActionElement = z.discriminatedUnion('type', [feedbackButtons, iconButton]);

/** Whatever a person can click or choose in. */
export type Control =
  | z.infer<typeof actionElement>
  | z.infer<typeof contextActionElement>
  | z.infer<typeof inputElement>;
