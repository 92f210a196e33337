import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { checkRequest } from '../check/with-checks.ts';
import { answerButtons } from '../present/buttons.ts';
import { saying } from '../present/slack-wording.ts';
import { checkCallback, toCheckView } from '../present/to-answer-view.ts';
import { toBlocks } from '../present/to-blocks.ts';
import type { Bot } from './bot.ts';
import { isTooLate } from './on-press.ts';
import { onQuestion, type Show } from './on-question.ts';
import { readWords } from './read-words.ts';
import { reportFailure } from './reference.ts';
import { sentence, showInPrivate } from './show-in-private.ts';
import { refusalCode } from './slack-failure.ts';
import { messageShortcut } from './slack-payloads.ts';
import { whisper } from './whisper.ts';

/** "Check against the corpus" on a message: what the corpus makes of each claim in it, in a modal that opens at once. */
export function registerCheckShortcut(app: App, bot: Bot): void {
  app.shortcut({ type: 'message_action', callback_id: checkCallback }, async ({ ack, body, respond }) => {
    await ack();
    const { team, channel, user, message, trigger_id } = messageShortcut.parse(body);
    const back = { channelId: channel.id, threadTs: message.thread_ts, userId: user.id, respond };
    try {
      const words = readWords(message.text ?? '', bot.botUserId);
      const text = words.slice(0, bot.settings.longestQuestion);
      const viewId = await open(bot, trigger_id, text === '' ? saying.noTextToCheck : saying.looking);
      if (text === '') {
        if (viewId === undefined) await whisper(bot, back, sentence(saying.noTextToCheck));
        return;
      }
      const asked = {
        place: { teamId: team.id, channelId: channel.id, threadTs: undefined },
        messageTs: undefined,
        userId: user.id,
        surface: 'check',
        text: checkRequest(text),
        keys: [`check:${trigger_id}`],
      };
      await onQuestion(bot, asked, () =>
        viewId === undefined
          ? showInPrivate(bot, back, text)
          : showInView(bot, viewId, text.length < words.length),
      );
    } catch (error) {
      await whisper(bot, back, sentence(reportFailure(bot, checkCallback, error)));
    }
  });
}

/** Opens the modal while its trigger lives; undefined when it is too late for one. */
async function open({ client, send }: Bot, trigger_id: string, words: string): Promise<string | undefined> {
  const args = { trigger_id, view: toCheckView(sentence(words).blocks) };
  try {
    const opened = await send('views.open', () => client.views.open(args), { attempts: 2 });
    return opened.view?.id;
  } catch (error) {
    if (isTooLate(error)) return undefined;
    throw error;
  }
}

function showInView({ client, send }: Bot, viewId: string, cutShort: boolean): Show {
  const update = async (blocks: readonly KnownBlock[]) => {
    const args = { view_id: viewId, view: toCheckView(blocks) };
    await send('views.update', () => client.views.update(args), { repeatable: true }).catch(
      (error: unknown) => {
        // Whoever has closed the modal does not want to read it any more.
        if (refusalCode(error) !== 'not_found') throw error;
      },
    );
  };
  return {
    begin: () => Promise.resolve(undefined),
    async answer(answer) {
      const { pieces, closing } = toBlocks(answer);
      const above = [saying.checkShows, ...(cutShort ? [saying.checkCutShort] : [])];
      await update([
        ...above.flatMap((words) => sentence(words).blocks),
        ...pieces,
        ...closing,
        answerButtons(answer, { shareable: false }),
      ]);
      return { replyTs: undefined, stopped: false };
    },
    say: (words) => update(sentence(words).blocks),
  };
}
