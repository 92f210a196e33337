import type { App } from '@slack/bolt';
import { actions } from '../present/buttons.ts';
import { failures, saying } from '../present/slack-wording.ts';
import { feedbackCallback, readFeedback, thanksView, toFeedbackView } from '../present/to-feedback-view.ts';
import type { Bot } from './bot.ts';
import { onAnswerPress, openView, type Press } from './on-press.ts';
import { reportFailure } from './reference.ts';
import { sentence } from './show-in-private.ts';
import { viewSubmitted } from './slack-payloads.ts';
import { whisper } from './whisper.ts';

/** Useful is kept at once; not useful is kept and asks what is wrong. */
export function registerFeedback(app: App, bot: Bot): void {
  onAnswerPress(app, bot, actions.useful, async (press) => {
    const kept = await keep(bot, press, true);
    bot.meter.feedback('useful');
    await whisper(bot, press.back, sentence(kept ? saying.thanks : saying.answerGone));
  });
  onAnswerPress(app, bot, actions.notUseful, async (press) => {
    // First the form: its trigger lives for three seconds only.
    await openView(bot, press, toFeedbackView(press.value), sentence(saying.formTooLate).blocks);
    await keep(bot, press, false);
    bot.meter.feedback('not-useful');
  });
  registerForm(app, bot);
}

function keep(bot: Bot, { teamId, userId, value: answerId }: Press, useful: boolean): Promise<boolean> {
  return bot.ledger.addFeedback({ teamId, answerId, userId, useful, kind: undefined, text: undefined });
}

/** The form stays open, with what was written in it, until its content is kept. */
function registerForm(app: App, bot: Bot): void {
  app.view(feedbackCallback, async ({ ack, body }) => {
    const { team, user, view } = viewSubmitted.parse(body);
    try {
      const given = readFeedback(view);
      const kept = await withinTime(
        bot.ledger.addFeedback({ teamId: team.id, userId: user.id, useful: false, ...given }),
      );
      bot.meter.feedback(given.kind);
      await ack({
        response_action: 'update',
        view: thanksView(kept ? saying.thanksForNot : saying.answerGone),
      });
    } catch (error) {
      const words = reportFailure(bot, feedbackCallback, error, { words: failures.button });
      await ack({ response_action: 'errors', errors: { kind: words } });
    }
  });
}

/** Slack waits three seconds for a form; the person learns in time that it was not kept. */
const longestMs = 2_000;

function withinTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The ledger took longer than ${longestMs} ms`)),
      longestMs,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
