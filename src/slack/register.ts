import type { App } from '@slack/bolt';
import { registerOpenSources, registerShowAnswer } from './answer-buttons.ts';
import { registerAskAgain } from './ask-again.ts';
import type { Bot } from './bot.ts';
import { registerBriefLong, registerBriefShare, registerBriefWord } from './brief-buttons.ts';
import { registerCheckShortcut } from './check-shortcut.ts';
import { registerAskCommand, registerBriefCommand } from './commands.ts';
import { registerDirectMessage } from './direct-message.ts';
import { registerFeedback } from './feedback.ts';
import { registerHome } from './home.ts';
import { registerMention } from './mention.ts';
import { registerReviews } from './reviews.ts';
import { registerSessionStopped } from './session-stopped.ts';
import { registerShare } from './share.ts';

/** Every surface of the bot; manifest.yml lists the events, commands and shortcuts they need. */
export function registerAll(app: App, bot: Bot): void {
  registerMention(app, bot);
  registerDirectMessage(app, bot);
  registerSessionStopped(app, bot);
  registerHome(app, bot);
  registerAskCommand(app, bot);
  registerBriefCommand(app, bot);
  registerBriefLong(app, bot);
  registerBriefShare(app, bot);
  registerBriefWord(app, bot);
  registerCheckShortcut(app, bot);
  registerOpenSources(app, bot);
  registerShowAnswer(app, bot);
  registerShare(app, bot);
  registerAskAgain(app, bot);
  registerFeedback(app, bot);
  registerReviews(app, bot);
}
