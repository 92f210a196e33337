import type { KnownBlock } from '@slack/types';
import { saying } from '../present/slack-wording.ts';
import { packBlocks, type SlackMessage } from '../present/to-messages.ts';
import type { Bot } from './bot.ts';
import { isDirect, readParts, taskOf } from './find-in-thread.ts';
import { endStream, post, replace } from './post.ts';
import { sentence } from './show-in-private.ts';
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
  /**
   * Shows that work has begun; gives the timestamp of its message, if there is one yet. Where the bot may not look what
   * it has posted, that message takes everything that follows: to update it twice comes to the same.
   */
  begin(): Promise<string | undefined>;
  /** Adds blocks as soon as they are there. */
  show(blocks: readonly KnownBlock[]): Promise<void>;
  /** Ends the reply: `closing` goes below what was shown, `text` says all of it. Gives the timestamp of its message. */
  finish(closing: readonly KnownBlock[], text: string): Promise<string | undefined>;
  /** Ends the reply where it is, with words instead of an answer or below one. */
  say(words: SlackMessage): Promise<void>;
  /** True when the person has stopped the stream: nothing more is to be added. */
  stopped(): boolean;
};

/** Under what name words are posted that a run says instead of an answer, or below one. */
function saidIn(runId: string): string {
  return `${runId}.said`;
}

/** A reply that streams in direct messages where Slack lets it; where a stream breaks, its message is updated. */
export function createReply(to: ReplyTo, bot: Pick<Bot, 'client' | 'send' | 'log' | 'streams'>): Reply {
  const { client, send, log, streams } = bot;
  const direct = isDirect(to.channelId);
  const shown: KnownBlock[] = [];
  let ts = to.replyTs;
  let streaming = false;
  let stopped = false;
  let finished = false;

  /** The stream is given up; its message stays and gets the whole content at the end. */
  const giveUp = (method: string) => (error: unknown) => {
    streaming = false;
    stopped ||= refusalCode(error) === 'stopped_by_user';
    log.warn('A stream broke off', { method, code: refusalCode(error), failure: slackFailure(error).kind });
  };
  const at = (messageTs: string) => ({ channel: to.channelId, ts: messageTs });
  const task = (status: 'in_progress' | 'complete') => {
    const title = status === 'complete' ? saying.searched : saying.searching;
    return { type: 'task_update' as const, id: taskOf(to.runId), title, status };
  };

  const startStream = async () => {
    if (!streams.take()) return;
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
  };
  const takePlace = async () => {
    const place = { ...to, runId: undefined };
    ts = await post(place, sentence(saying.looking), bot).catch((error: unknown) => {
      log.warn('A sign of work could not be posted', { code: refusalCode(error) });
      return undefined;
    });
  };

  /** The message that is there already gets this content; it is posted where that one surely did not get it. */
  const put = async (messageTs: string, whole: SlackMessage) => {
    if (direct) await endStream(to.channelId, messageTs, bot);
    try {
      await replace(to, messageTs, whole, bot);
      return messageTs;
    } catch (error) {
      if (slackFailure(error).kind === 'unknown') throw error;
      log.warn('A message could not be updated; its content is posted again', { code: refusalCode(error) });
      return post(to, whole, bot);
    }
  };

  /** What the process that died had shown of this run; gives the timestamp of what needs nothing more. */
  const shownBefore = async () => {
    const parts = await readParts(to, bot);
    const begun = ts ?? parts.streamed(to.runId);
    const said = parts.posted(`${saidIn(to.runId)}.0`);
    if (said !== undefined && begun !== undefined) await endStream(to.channelId, begun, bot);
    if (said !== undefined) return said;
    ts = begun;
    return begun === undefined ? parts.posted(`${to.runId}.0`) : undefined;
  };

  return {
    stopped: () => stopped,
    async begin() {
      if (ts === undefined) await (direct ? startStream() : takePlace());
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
      const before = to.mayBePosted ? await shownBefore() : undefined;
      if (before !== undefined) return before;
      if (ts === undefined) return post(to, whole, bot);
      if (streaming && packBlocks(whole.blocks).length === 1) {
        const stop = { ...at(ts), chunks: [task('complete')], blocks: [...closing] };
        await send('chat.stopStream', () => client.chat.stopStream(stop), { attempts: 2 }).catch(
          giveUp('chat.stopStream'),
        );
        if (streaming || stopped) return ts;
      }
      const messageTs = await put(ts, whole);
      finished = true;
      return messageTs;
    },

    async say(words) {
      if (ts !== undefined && !direct && !finished) {
        await put(ts, words);
        return;
      }
      if (streaming && ts !== undefined) await endStream(to.channelId, ts, bot);
      streaming = false;
      await post({ ...to, runId: saidIn(to.runId) }, words, bot);
    },
  };
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
