import type { App } from '@slack/bolt';
import { actions } from '../present/buttons.ts';
import { saying } from '../present/slack-wording.ts';
import { toAnswerView } from '../present/to-answer-view.ts';
import { sourcesBlocks, toSourcesView } from '../present/to-sources-view.ts';
import type { Bot } from './bot.ts';
import { onAnswerPress, openView } from './on-press.ts';
import { privateAnswer, sentence } from './show-in-private.ts';
import { whisper } from './whisper.ts';

/** The exact words and sources of an answer. */
export function registerOpenSources(app: App, bot: Bot): void {
  onAnswerPress(app, bot, actions.openSources, async (press, { answer }) => {
    const { sources } = bot.corpus;
    await openView(bot, press, toSourcesView(answer, sources), sourcesBlocks(answer, sources));
  });
}

/** One's own earlier answer, from the Home tab. */
export function registerShowAnswer(app: App, bot: Bot): void {
  onAnswerPress(app, bot, actions.showAnswer, async (press, { answer, question }) => {
    if (question.userId !== press.userId) return whisper(bot, press.back, sentence(saying.notYours));
    const { blocks } = privateAnswer(answer, question.text, undefined);
    await openView(bot, press, toAnswerView(blocks), blocks);
  });
}
