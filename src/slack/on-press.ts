import type { App, RespondFn } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import type { RecordedAnswer } from '../ports.ts';
import { failures, saying } from '../present/slack-wording.ts';
import type { Bot } from './bot.ts';
import { mayRead } from './may-read.ts';
import { reportFailure } from './reference.ts';
import { sentence } from './show-in-private.ts';
import { refusalCode } from './slack-failure.ts';
import { type Pressed, pressed } from './slack-payloads.ts';
import { type WhisperTo, whisper } from './whisper.ts';

/** A press of a button, with the way back to the person who pressed it. */
export type Press = {
  readonly body: Pressed;
  readonly value: string;
  readonly teamId: string;
  readonly userId: string;
  readonly back: WhisperTo;
  readonly respond: RespondFn | undefined;
};

/** Acknowledges a press, then does its work; a failure is told to whoever pressed. */
export function onPress(app: App, bot: Bot, actionId: string, work: (press: Press) => Promise<void>): void {
  app.action(actionId, async ({ ack, body: raw, respond: bolts }) => {
    await ack();
    const body = pressed.parse(raw);
    // Bolt gives `respond` only where there is an address to respond to, whatever its type says.
    const respond = body.response_url === undefined ? undefined : bolts;
    const back = {
      channelId: body.channel?.id,
      threadTs: body.message?.thread_ts ?? body.container.thread_ts,
      userId: body.user.id,
      respond,
    };
    try {
      const value = body.actions[0]?.value ?? '';
      await work({ body, value, teamId: body.team.id, userId: body.user.id, back, respond });
    } catch (error) {
      await whisper(bot, back, sentence(reportFailure(bot, actionId, error, { words: failures.button })));
    }
  });
}

/** A press on a button of an answer: its value is the answer's id, and the answer is looked up in that workspace, for those who may read it. */
export function onAnswerPress(
  app: App,
  bot: Bot,
  actionId: string,
  work: (press: Press, recorded: RecordedAnswer) => Promise<void>,
): void {
  onPress(app, bot, actionId, async (press) => {
    const recorded = await bot.ledger.answer(press.teamId, press.value);
    if (recorded === undefined) return whisper(bot, press.back, sentence(saying.answerGone));
    if (!mayRead(press, recorded)) {
      bot.log.warn('Somebody pressed a button of an answer that was not given to them', { actionId });
      return whisper(bot, press.back, sentence(saying.notYours));
    }
    await work(press, recorded);
  });
}

/** Opens a modal; where the three seconds for it are over, the same is shown as a message to that person alone. */
export async function openView(
  bot: Bot,
  { body, back }: Press,
  view: ModalView,
  instead: readonly KnownBlock[],
) {
  const { client, send } = bot;
  const args = { trigger_id: body.trigger_id, view };
  const inModal = body.view?.type === 'modal';
  const open = () => (inModal ? client.views.push(args) : client.views.open(args));
  try {
    await send(inModal ? 'views.push' : 'views.open', open, { attempts: 2 });
  } catch (error) {
    if (!isTooLate(error)) throw error;
    bot.log.warn('A modal came too late', { callback: view.callback_id });
    await whisper(bot, back, { text: view.title.text, blocks: instead });
  }
}

/** A trigger lives for three seconds and opens one view. */
export function isTooLate(error: unknown): boolean {
  return /trigger/.test(refusalCode(error) ?? '');
}
