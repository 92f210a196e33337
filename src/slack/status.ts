import { setTimeout as delay } from 'node:timers/promises';
import type { Bot } from './bot.ts';
import { isDirect } from './find-in-thread.ts';
import { refusalCode, slackFailure } from './slack-failure.ts';

type Thread = { readonly channelId: string; readonly threadTs: string; readonly userId: string };

/** The title that a conversation gets: the first words of its first question. */
const longestTitle = 80;

/** Nobody waits longer for a courtesy. */
const longestMs = 2_000;

/** Shows in a direct message whether the bot is working. A courtesy: where Slack does not take it, nothing else changes. */
export async function setStatus(
  { client, log, statuses }: Pick<Bot, 'client' | 'log' | 'statuses'>,
  { channelId, threadTs, userId }: Thread,
  status: 'processing' | 'active',
  question?: string,
): Promise<void> {
  if (!isDirect(channelId) || !statuses.take()) return;
  const title = question?.replace(/\s+/g, ' ').slice(0, longestTitle).trim();
  const call = client.agents.sessions.setStatus({
    channel_id: channelId,
    thread_ts: threadTs,
    status,
    ...(title ? { title, initiator_user_id: userId } : {}),
  });
  try {
    await Promise.race([call, delay(longestMs, undefined, { ref: false })]);
  } catch (error) {
    const failure = slackFailure(error);
    statuses.close(failure.kind === 'rate-limited' ? failure.afterMs : 60_000);
    log.debug('Slack did not take a status', { code: refusalCode(error), failure: failure.kind });
  }
}
