import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { Report } from '../ports.ts';
import { actions } from '../present/buttons.ts';
import { saying } from '../present/slack-wording.ts';
import { reportAndAnswer, toReportBlocks, toReportView } from '../present/to-report-blocks.ts';
import type { Bot } from './bot.ts';
import { publishHome } from './home.ts';
import { onPress, openView, type Press } from './on-press.ts';
import { sentence } from './show-in-private.ts';
import { whisper } from './whisper.ts';

/** Reports shown at once in the Home tab; a view holds a hundred blocks. */
const shownAtOnce = 10;

/** What waits for a reviewer, of their workspace only; nothing for anybody else. */
export async function waitingReports(bot: Bot, teamId: string, userId: string): Promise<KnownBlock[]> {
  if (!isReviewer(bot, userId)) return [];
  const reports = await bot.ledger.reports({ teamId, status: 'open', count: shownAtOnce + 1 });
  return toReportBlocks(reports.slice(0, shownAtOnce), reports.length > shownAtOnce);
}

/** The buttons of the reports in the Home tab of a reviewer. */
export function registerReviews(app: App, bot: Bot): void {
  onReportPress(app, bot, actions.showReport, async (press, report) => {
    const recorded = await bot.ledger.answer(press.teamId, report.answerId);
    if (recorded === undefined) return whisper(bot, press.back, sentence(saying.answerGone));
    const { answer } = recorded;
    await openView(bot, press, toReportView(report, answer), reportAndAnswer(report, answer));
  });
  for (const status of ['accepted', 'rejected'] as const) {
    const action = status === 'accepted' ? actions.acceptReport : actions.rejectReport;
    onReportPress(app, bot, action, async ({ teamId, userId }, { id }) => {
      await bot.ledger.decide(teamId, id, status, userId);
      bot.log.info('A report was decided on', { reportId: id, status });
      await publishHome(bot, teamId, userId);
    });
  }
}

/** Whoever presses is looked up again: a Home tab may be older than the settings. */
function onReportPress(
  app: App,
  bot: Bot,
  actionId: string,
  work: (press: Press, report: Report) => Promise<void>,
): void {
  onPress(app, bot, actionId, async (press) => {
    const { teamId, userId, value, back } = press;
    if (!isReviewer(bot, userId)) return whisper(bot, back, sentence(saying.notReviewer));
    const [report] = await bot.ledger.reports({ teamId, id: value, count: 1 });
    if (report?.id !== value) return whisper(bot, back, sentence(saying.reportGone));
    await work(press, report);
  });
}

function isReviewer({ access }: Bot, userId: string): boolean {
  return access.reviewers.includes(userId);
}
