import type { Block } from '../block-kit/blocks.ts';
import { controlsOf } from '../block-kit/controls.ts';
import type { View } from '../state/views.ts';
import { chosen, untouched } from './choose.ts';

/** What a person has filled in, by action id or block id. */
export type Filled = Readonly<Record<string, string>>;

type InputBlock = Extract<Block, { type: 'input' }>;

const stateless = ['button', 'icon_button', 'overflow', 'feedback_buttons'];

/** `view.state.values`, as Slack sends it. */
export function formState(view: View, filled: Filled): Record<string, Record<string, unknown>> {
  const state: Record<string, Record<string, unknown>> = {};
  for (const block of view.blocks) {
    for (const control of controlsOf(block)) {
      const { action_id = '', type } = control;
      if (stateless.includes(type)) continue;
      const choice = filled[action_id] ?? filled[block.block_id ?? ''] ?? untouched(control);
      const nothing = type === 'plain_text_input' ? { value: null } : { selected_option: null };
      const held = { type, ...(chosen(control, choice) ?? nothing) };
      state[block.block_id ?? ''] = { ...state[block.block_id ?? ''], [action_id]: held };
    }
  }
  return state;
}

/** What Slack's own client holds against a form before it is sent, by block id. */
export function formFaults(view: View, filled: Filled): Record<string, string> {
  return Object.fromEntries(
    view.blocks.flatMap((block) => {
      const fault = block.type === 'input' ? inputFault(block, filled) : undefined;
      return fault === undefined ? [] : [[block.block_id ?? '', fault]];
    }),
  );
}

function inputFault({ element, block_id = '', optional }: InputBlock, filled: Filled): string | undefined {
  const value = filled[element.action_id ?? ''] ?? filled[block_id] ?? untouched(element) ?? '';
  if (value === '') return optional === true ? undefined : 'Please complete this required field.';
  if (element.type !== 'plain_text_input') return undefined;
  const { min_length = 0, max_length = Number.POSITIVE_INFINITY } = element;
  if (value.length < min_length) return `Please use at least ${min_length} characters.`;
  return value.length > max_length ? `Please use at most ${max_length} characters.` : undefined;
}
