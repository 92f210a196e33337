import type { App } from '@slack/bolt';
import { examples } from '../present/slack-wording.ts';
import { toHomeView } from '../present/to-home-view.ts';
import type { Bot } from './bot.ts';
import { waitingReports } from './reviews.ts';
import { homeOpened } from './slack-payloads.ts';

/** The Home tab is made anew each time it is opened; the Messages tab gets its suggested questions. */
export function registerHome(app: App, bot: Bot): void {
  const suggested = new Set<string>();
  app.event('app_home_opened', async ({ body }) => {
    const { team_id, event } = homeOpened.parse(body);
    if (event.tab === 'home') return publishHome(bot, team_id, event.user);
    const { channel } = event;
    if (channel === undefined || suggested.has(channel)) return;
    if (suggested.size >= 10_000) suggested.clear();
    suggested.add(channel);
    await bot.send(
      'assistant.threads.setSuggestedPrompts',
      () => bot.client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts: [...examples] }),
      { repeatable: true },
    );
  });
}

/** Makes the Home tab of a person anew. */
export async function publishHome(bot: Bot, teamId: string, userId: string): Promise<void> {
  const recent = await bot.ledger.recentQuestions(teamId, userId, bot.settings.recentQuestions);
  const view = toHomeView(bot.corpus, recent, await waitingReports(bot, teamId, userId));
  await bot.send('views.publish', () => bot.client.views.publish({ user_id: userId, view }), {
    repeatable: true,
  });
}
