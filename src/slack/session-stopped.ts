import type { App } from '@slack/bolt';
import type { Bot } from './bot.ts';
import { sessionStopped } from './slack-payloads.ts';
import { setStatus } from './status.ts';
import { stopRuns } from './stop-runs.ts';

/** The stop button: every run of the thread ends and says so; the status is the bot's to put back. */
export function registerSessionStopped(app: App, bot: Bot): void {
  app.event('agent_session_stopped', async ({ body }) => {
    const { team_id: teamId, event } = sessionStopped.parse(body);
    const thread = { channelId: event.channel, threadTs: event.thread_ts, userId: event.user };
    const stopped = await stopRuns(bot, { teamId, ...thread });
    if (stopped === 0) await setStatus(bot, thread, 'active');
  });
}
