import type { App, RespondFn } from '@slack/bolt';
import { z } from 'zod';
import { saying } from '../present/slack-wording.ts';
import type { Bot } from './bot.ts';
import { isDirect } from './find-in-thread.ts';
import { sentence } from './show-in-private.ts';
import { whisper } from './whisper.ts';

const team = z.string().nullish().catch(undefined);
const withId = z.object({ id: z.string() }).nullish().catch(undefined);

/** Where something comes from, in whatever Slack sends: the workspace it happened in, and the workspaces of the person. */
const origin = z.object({
  team_id: team,
  team: withId,
  channel_id: z.string().optional().catch(undefined),
  channel: withId,
  user_id: z.string().optional().catch(undefined),
  user: z.object({ id: z.string(), team_id: team }).optional().catch(undefined),
  event: z
    .object({
      type: z.string().optional().catch(undefined),
      team,
      user_team: team,
      source_team: team,
      channel: z.string().optional().catch(undefined),
      user: z.string().optional().catch(undefined),
      thread_ts: z.string().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/** How long somebody in a channel that is not served is told so once. */
const toldMs = 60_000;

/**
 * Lets in what comes from the workspaces and channels that are served. A stranger's workspace gets silence: even a word
 * would say that there is something here. A person of a served workspace is told where to ask instead.
 */
export function registerAdmission(app: App, bot: Bot, home: string): void {
  const { workspaces, channels } = bot.access;
  const served = new Set(workspaces.length > 0 ? workspaces : [home]);
  const strangers = new Set<string>();

  app.use(async ({ body, next, ...args }) => {
    const from = origin.parse(body);
    const teams = teamsOf(from);
    const stranger = teams.find((id) => !served.has(id));
    const channelId = from.channel_id ?? from.channel?.id ?? from.event?.channel;
    if (teams.length > 0 && stranger === undefined && isServed(channelId, channels)) return next();
    if ('ack' in args && typeof args.ack === 'function') await args.ack();
    if (stranger !== undefined || teams.length === 0) {
      bot.meter.refused('strange-workspace');
      if (strangers.has(stranger ?? '') || strangers.size >= 1_000) return;
      strangers.add(stranger ?? '');
      bot.log.warn('A workspace that is not served is left unanswered', { teamId: stranger });
      return;
    }
    bot.meter.refused('strange-channel');
    const userId = from.user_id ?? from.user?.id ?? from.event?.user;
    const speaksToBot = from.event === undefined || from.event.type === 'app_mention';
    if (!speaksToBot || channelId === undefined || userId === undefined) return;
    const keys = [`not-here:${home}:${channelId}:${userId}`];
    if (!(await bot.ledger.claim({ keys, forMs: toldMs }))) return;
    const respond: RespondFn | undefined =
      'respond' in args && typeof args.respond === 'function' && from.event === undefined
        ? args.respond
        : undefined;
    const to = { channelId, threadTs: from.event?.thread_ts, userId, respond };
    await whisper(bot, to, sentence(saying.notHere));
  });
}

/** An id of an enterprise, E…, says nothing about the workspace. */
function teamsOf({ team_id, team, user, event }: z.infer<typeof origin>): string[] {
  const ids = [team_id, team?.id, user?.team_id, event?.team, event?.user_team, event?.source_team];
  return ids.flatMap((id) => (id?.startsWith('T') ? [id] : []));
}

function isServed(channelId: string | undefined, channels: readonly string[]): boolean {
  return (
    channels.length === 0 || channelId === undefined || isDirect(channelId) || channels.includes(channelId)
  );
}
