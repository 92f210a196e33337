import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { feedbackKinds } from '../ports.ts';
import { limits } from './limits.ts';
import { plain, richText, section } from './rich-text.ts';
import { feedbackLabels, labels } from './slack-wording.ts';

export const feedbackCallback = 'feedback';

/** Where the modal came from; it comes back with what is submitted. */
const feedbackOrigin = z.object({ answerId: z.string() });

/** The form behind "Not useful": what is wrong, and a word about it. */
export function toFeedbackView(answerId: string): ModalView {
  return {
    type: 'modal',
    callback_id: feedbackCallback,
    private_metadata: JSON.stringify({ answerId } satisfies z.infer<typeof feedbackOrigin>),
    title: { type: 'plain_text', text: labels.feedback, emoji: false },
    submit: { type: 'plain_text', text: labels.send, emoji: false },
    close: { type: 'plain_text', text: labels.cancel, emoji: false },
    blocks: [
      {
        type: 'input',
        block_id: 'kind',
        label: { type: 'plain_text', text: 'What is wrong with this answer?', emoji: false },
        element: {
          type: 'radio_buttons',
          action_id: 'kind',
          options: feedbackKinds.map((kind) => ({
            value: kind,
            text: { type: 'plain_text', text: feedbackLabels[kind].label, emoji: false },
            description: { type: 'plain_text', text: feedbackLabels[kind].hint, emoji: false },
          })),
        },
      },
      {
        type: 'input',
        block_id: 'words',
        optional: true,
        label: { type: 'plain_text', text: 'In your words', emoji: false },
        hint: {
          type: 'plain_text',
          text: 'Reviewers read your words with the question and the answer, without your name. Name no private person. Addresses, numbers of documents and the like are masked before this is kept.',
          emoji: false,
        },
        element: {
          type: 'plain_text_input',
          action_id: 'words',
          multiline: true,
          max_length: limits.inputText,
        },
      },
    ],
  };
}

/** What the form becomes when it is sent. */
export function thanksView(words: string): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: labels.feedbackSent, emoji: false },
    close: { type: 'plain_text', text: labels.close, emoji: false },
    blocks: [richText(section(plain(words)))],
  };
}

const submitted = z.object({
  private_metadata: z.string(),
  state: z.object({
    values: z.object({
      kind: z.object({ kind: z.object({ selected_option: z.object({ value: z.enum(feedbackKinds) }) }) }),
      words: z.object({ words: z.object({ value: z.string().nullish() }) }),
    }),
  }),
});

/** What was submitted with the form. */
export function readFeedback(view: unknown) {
  const { private_metadata, state } = submitted.parse(view);
  const { answerId } = feedbackOrigin.parse(JSON.parse(private_metadata));
  return {
    answerId,
    kind: state.values.kind.kind.selected_option.value,
    text: state.values.words.words.value ?? undefined,
  };
}
