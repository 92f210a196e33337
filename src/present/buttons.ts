import type { ActionsBlock, Button, KnownBlock } from '@slack/types';
import type { Answer } from '../domain.ts';
import { cutTo } from './fallback-text.ts';
import { limits } from './limits.ts';
import { briefLabels, briefSpoken, labels, spoken } from './slack-wording.ts';
import { splitText } from './split-text.ts';

/** What each button does; the listeners register under these names. */
export const actions = {
  openSources: 'open_sources',
  useful: 'feedback_useful',
  notUseful: 'feedback_not_useful',
  share: 'share_answer',
  askAgain: 'ask_again',
  showAnswer: 'show_answer',
  showReport: 'show_report',
  acceptReport: 'accept_report',
  rejectReport: 'reject_report',
} as const;

/** What each button below a briefing does; its value is what was asked, so that it works as long as the corpus is there. */
export const briefActions = {
  long: 'brief_long',
  word: 'brief_word',
  share: 'brief_share',
} as const;

/** The buttons below an answer; their value is its id, so that they work as long as the answer is kept. */
export function answerButtons(
  { id, sources }: Answer,
  { shareable }: { readonly shareable: boolean },
): ActionsBlock {
  return {
    type: 'actions',
    elements: [
      ...(sources.length > 0 ? [button('openSources', id)] : []),
      button('useful', id),
      button('notUseful', id),
      ...(shareable ? [button('share', id)] : []),
    ],
  };
}

/** A button that asks a question again, unless the question is too long to stand in it. */
export function askAgainBlocks(question: string): KnownBlock[] {
  if (question.length > limits.buttonValue) return [];
  return [{ type: 'actions', elements: [button('askAgain', question)] }];
}

/** A question of the asker's with a button that shows its answer. */
export function recentQuestion(question: string, answerId: string | undefined): KnownBlock {
  const [shown = ''] = splitText(question, limits.headerText);
  return {
    type: 'section',
    text: { type: 'plain_text', text: cutTo(shown || '…', limits.headerText), emoji: false },
    ...(answerId === undefined ? {} : { accessory: button('showAnswer', answerId) }),
  };
}

/** What a reviewer can do with a report. */
export function reportButtons(reportId: string): KnownBlock {
  return {
    type: 'actions',
    elements: [
      button('showReport', reportId),
      button('acceptReport', reportId),
      button('rejectReport', reportId),
    ],
  };
}

function button(name: keyof typeof actions, value: string): Button {
  return {
    type: 'button',
    action_id: actions[name],
    text: { type: 'plain_text', text: labels[name], emoji: false },
    accessibility_label: spoken[name],
    value,
  };
}

export function briefButton(name: keyof typeof briefActions, value: string): Button {
  return {
    type: 'button',
    action_id: briefActions[name],
    text: { type: 'plain_text', text: briefLabels[name], emoji: false },
    accessibility_label: briefSpoken[name],
    value,
  };
}
