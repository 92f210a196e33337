import type { KnownBlock } from '@slack/types';
import { saying } from '../present/slack-wording.ts';
import { packBlocks } from '../present/to-messages.ts';
import type { Bot } from './bot.ts';
import { endStream, findPosted, post, replace } from './post.ts';
import { refusalCode, slackFailure } from './slack-failure.ts';

export type ReplyTo = {
  readonly teamId: string;
  readonly channelId: string;
  readonly threadTs: string;
  readonly userId: string;
  readonly runId: string;
  /** The message that holds the reply already, from before a restart. */
  readonly replyTs?: string | undefined;
  /** A process died while it posted the reply: it is looked for first. */
  readonly mayBePosted?: boolean;
};

/** One reply in a thread. What it was given is shown in the end, whatever becomes of its stream. */
export type Reply = {
  /** Shows that work has begun; gives the timestamp of its message, if there is one yet. */
  begin(): Promise<string | undefined>;
  /** Adds blocks as soon as they are there. */
  show(blocks: readonly KnownBlock[]): Promise<void>;
  /** Ends the reply: `closing` goes below what was shown, `text` says all of it. Gives the timestamp of its message. */
  finish(closing: readonly KnownBlock[], text: string): Promise<string | undefined>;
  /** Ends the stream where it is; what was shown stays. */
  leave(): Promise<void>;
  /** True when the person has stopped the stream: nothing more is to be added. */
  stopped(): boolean;
};

/** Under what name words are posted that a run says instead of an answer, or below one. */
export function saidIn(runId: string): string {
  return `${runId}.said`;
}

/** A reply that streams where Slack lets it and else is posted whole; where a stream breaks, its message is updated. */
export function createReply(to: ReplyTo, bot: Pick<Bot, 'client' | 'send' | 'log' | 'streams'>): Reply {
  const { client, send, log, streams } = bot;
  const shown: KnownBlock[] = [];
  let ts = to.replyTs;
  let streaming = false;
  let stopped = false;

  /** The stream is given up; its message stays and gets the whole content at the end. */
  const giveUp = (method: string) => (error: unknown) => {
    streaming = false;
    stopped ||= refusalCode(error) === 'stopped_by_user';
    log.warn('A stream broke off', { method, code: refusalCode(error), failure: slackFailure(error).kind });
  };
  const at = (messageTs: string) => ({ channel: to.channelId, ts: messageTs });

  return {
    stopped: () => stopped,
    async begin() {
      if (ts !== undefined || !streams.take()) return ts;
      const start = () =>
        client.chat.startStream({
          channel: to.channelId,
          thread_ts: to.threadTs,
          recipient_user_id: to.userId,
          recipient_team_id: to.teamId,
          task_display_mode: 'timeline',
          chunks: [task('in_progress')],
        });
      const started = await send('chat.startStream', start, { attempts: 1 }).catch((error: unknown) => {
        streams.close(pauseAfter(error));
        giveUp('chat.startStream')(error);
        return undefined;
      });
      ts = started?.ts;
      streaming = ts !== undefined;
      return ts;
    },

    async show(blocks) {
      shown.push(...blocks);
      if (!streaming || ts === undefined || packBlocks(shown).length > 1) return;
      const append = { ...at(ts), chunks: [{ type: 'blocks' as const, blocks: [...blocks] }] };
      await send('chat.appendStream', () => client.chat.appendStream(append), { attempts: 2 }).catch(
        giveUp('chat.appendStream'),
      );
    },

    async finish(closing, text) {
      const whole = { text, blocks: [...shown, ...closing] };
      if (to.mayBePosted) {
        const said = await findPosted(to, `${saidIn(to.runId)}.0`, bot);
        if (said !== undefined) {
          if (ts !== undefined) await endStream(to.channelId, ts, bot);
          return said;
        }
      }
      if (ts === undefined) {
        const posted = to.mayBePosted ? await findPosted(to, `${to.runId}.0`, bot) : undefined;
        return posted ?? post(to, whole, bot);
      }
      if (streaming && packBlocks(whole.blocks).length === 1) {
        const stop = { ...at(ts), chunks: [task('complete')], blocks: [...closing] };
        await send('chat.stopStream', () => client.chat.stopStream(stop), { attempts: 2 }).catch(
          giveUp('chat.stopStream'),
        );
        if (streaming || stopped) return ts;
      }
      await endStream(to.channelId, ts, bot);
      try {
        await replace(to, ts, whole, bot);
        return ts;
      } catch (error) {
        log.warn('A message could not be updated; its content is posted again', { code: refusalCode(error) });
        return post(to, whole, bot);
      }
    },

    async leave() {
      if (streaming && ts !== undefined) await endStream(to.channelId, ts, bot);
      streaming = false;
    },
  };
}

function task(status: 'in_progress' | 'complete') {
  const title = status === 'complete' ? saying.searched : saying.searching;
  return { type: 'task_update' as const, id: 'search', title, status };
}

/** For how long no stream is tried again: as Slack asks, or for an hour where it does not know streams. */
function pauseAfter(error: unknown): number {
  const failure = slackFailure(error);
  if (failure.kind === 'rate-limited') return failure.afterMs;
  const unknown = ['unknown_method', 'feature_not_enabled', 'method_deprecated', 'not_allowed_token_type'];
  const isUnknown =
    (failure.kind === 'refused' && unknown.includes(failure.code)) ||
    (failure.kind === 'unwell' && failure.status === 404);
  return isUnknown ? 3_600_000 : 0;
}
