import type { KnownBlock, ModalView } from '@slack/types';
import { limits } from './limits.ts';
import { labels } from './slack-wording.ts';

export const checkCallback = 'check_message';

/** An answer in a modal. */
export function toAnswerView(blocks: readonly KnownBlock[]): ModalView {
  return modal('answer', labels.answerTitle, blocks);
}

/** What the corpus makes of a message, in a modal. */
export function toCheckView(blocks: readonly KnownBlock[]): ModalView {
  return modal(checkCallback, labels.checkTitle, blocks);
}

function modal(callback_id: string, title: string, blocks: readonly KnownBlock[]): ModalView {
  return {
    type: 'modal',
    callback_id,
    title: { type: 'plain_text', text: title, emoji: false },
    close: { type: 'plain_text', text: labels.close, emoji: false },
    blocks: blocks.slice(0, limits.viewBlocks),
  };
}
