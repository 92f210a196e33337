import type { Control } from '../block-kit/elements.ts';

/** The part of a payload that says what was chosen; undefined when the control has no such choice. */
export function chosen(control: Control, choice: string | undefined): Record<string, unknown> | undefined {
  switch (control.type) {
    case 'button':
    case 'icon_button':
      return { text: control.text, ...(control.value === undefined ? {} : { value: control.value }) };
    case 'feedback_buttons': {
      const { positive_button, negative_button } = control;
      const picked = [positive_button, negative_button].find(({ value }) => value === choice);
      return picked === undefined ? undefined : { text: picked.text, value: picked.value };
    }
    case 'static_select':
    case 'radio_buttons':
    case 'overflow': {
      const option = control.options.find(({ value }) => value === choice);
      return option === undefined ? undefined : { selected_option: option };
    }
    case 'checkboxes': {
      const wanted = choice === undefined || choice === '' ? [] : choice.split(',');
      return { selected_options: control.options.filter(({ value }) => wanted.includes(value)) };
    }
    case 'conversations_select':
      return choice === undefined ? undefined : { selected_conversation: choice };
    case 'channels_select':
      return choice === undefined ? undefined : { selected_channel: choice };
    case 'plain_text_input':
      return { value: choice === undefined || choice === '' ? null : choice };
  }
}

/** What a control holds before anyone touched it. */
export function untouched(control: Control): string | undefined {
  switch (control.type) {
    case 'plain_text_input':
      return control.initial_value;
    case 'static_select':
    case 'radio_buttons':
      return control.initial_option?.value;
    case 'checkboxes':
      return control.initial_options?.map(({ value }) => value).join(',');
    case 'conversations_select':
      return control.initial_conversation;
    case 'channels_select':
      return control.initial_channel;
    default:
      return undefined;
  }
}
