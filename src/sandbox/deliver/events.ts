import { randomUUID } from 'node:crypto';
import type { AppManifest } from '../app-manifest.ts';
import type { Channel, Message, Workspace } from '../state/workspace.ts';
import type { Deliveries } from './deliveries.ts';

export interface Events {
  /** Sends the event if the manifest subscribes to it. */
  emit(subscription: string, event: Readonly<Record<string, unknown>>): void;
  posted(message: Message): void;
  changed(message: Message, before: Message): void;
}

export const botId = 'B0SANDBOX';

/** Wraps what happened the way Slack's Events API does. */
export function createEvents(
  manifest: AppManifest,
  workspace: Workspace,
  deliveries: Deliveries,
  now: () => number,
): Events {
  const { teamId, appId, bot } = workspace;

  const emit: Events['emit'] = (subscription, event) => {
    if (!manifest.events.includes(subscription)) return;
    deliveries.event(subscription, {
      token: 'sandbox',
      team_id: teamId,
      api_app_id: appId,
      type: 'event_callback',
      event_id: `Ev${randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase()}`,
      event_time: Math.floor(now() / 1000),
      is_ext_shared_channel: false,
      authorizations: [
        { enterprise_id: null, team_id: teamId, user_id: bot.id, is_bot: true, is_enterprise_install: false },
      ],
      event,
    });
  };

  const home = (message: Message): Channel | undefined => {
    const channel = workspace.channel(message.channel);
    return message.onlyFor === undefined && channel?.joined ? channel : undefined;
  };

  return {
    emit,
    posted(message) {
      const channel = home(message);
      if (channel === undefined) return;
      const event = { ...messageEvent(message, workspace), event_ts: message.ts };
      const direct = channel.kind === 'im';
      emit(direct ? 'message.im' : 'message.channels', { ...event, channel_type: direct ? 'im' : 'channel' });
      if (!direct && message.text.includes(`<@${bot.id}>`) && message.author !== bot.id) {
        emit('app_mention', { ...event, type: 'app_mention' });
      }
    },
    changed(message, before) {
      const channel = home(message);
      if (channel === undefined) return;
      const direct = channel.kind === 'im';
      const ts = workspace.nextTs();
      emit(direct ? 'message.im' : 'message.channels', {
        type: 'message',
        subtype: 'message_changed',
        hidden: true,
        channel: channel.id,
        channel_type: direct ? 'im' : 'channel',
        ts,
        event_ts: ts,
        message: messageEvent(message, workspace),
        previous_message: messageEvent(before, workspace),
      });
    },
  };
}

/** A message as events, payloads and the history methods show it. */
export function messageEvent(message: Message, { teamId, appId, bot }: Workspace): Record<string, unknown> {
  return {
    type: 'message',
    channel: message.channel,
    user: message.author,
    team: teamId,
    ts: message.ts,
    text: message.text,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    ...(message.edited === true ? { edited: { user: message.author, ts: message.ts } } : {}),
    ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
    ...(message.files === undefined ? {} : { files: message.files }),
    ...(message.author === bot.id ? { bot_id: botId, app_id: appId } : { client_msg_id: message.ts }),
  };
}
