import type { Stand } from '../stand.ts';
import type { Channel, Message, User } from '../state/workspace.ts';
import { done, type Outcome, operationError } from './outcome.ts';
import { applyResponse } from './responses.ts';
import { typedText } from './typed-text.ts';

const slackbot = 'USLACKBOT';

/** A person writes in a channel, a direct message or a thread. */
export function say(
  stand: Stand,
  user: User,
  channel: Channel,
  text: string,
  threadTs: string | undefined,
): Message {
  const { workspace, events } = stand;
  const message = workspace.put({
    channel: channel.id,
    ts: workspace.nextTs(),
    author: user.id,
    text: typedText(text, workspace),
    blocks: [],
    ...(threadTs === undefined ? {} : { threadTs }),
  });
  events.posted(message);
  return message;
}

/** A person changes what they wrote. */
export function edit({ workspace, events }: Stand, message: Message, text: string): Message {
  const after = workspace.put({ ...message, text: typedText(text, workspace), edited: true });
  events.changed(after, message);
  return after;
}

/** A person runs a slash command. */
export async function slash(stand: Stand, user: User, channel: Channel, line: string): Promise<Outcome> {
  const [command = '', ...words] = line.trim().split(' ');
  const text = words.join(' ').trim();
  if (!stand.manifest.commands.some((known) => known.command === command)) {
    notice(
      stand,
      user,
      channel,
      `${command} is not a valid command. In Slack, all messages that start with the "/" character are interpreted as commands.`,
    );
    return { ok: false, error: 'unknown_command' };
  }
  const { workspace, triggers, responseUrls, deliveries } = stand;
  const target = { user: user.id, channel: channel.id };
  const ack = await deliveries.once('slash_commands', command, {
    token: 'sandbox',
    team_id: workspace.teamId,
    team_domain: 'sandbox',
    channel_id: channel.id,
    channel_name: channel.kind === 'im' ? 'directmessage' : channel.name,
    user_id: user.id,
    user_name: user.handle,
    command,
    text,
    api_app_id: workspace.appId,
    is_enterprise_install: 'false',
    response_url: responseUrls.issue(target),
    trigger_id: triggers.issue(user.id),
  });
  if (!ack.ok) {
    const error = operationError(ack);
    notice(stand, user, channel, `${command} failed with the error "${error}"`);
    return { ok: false, error };
  }
  const answer = typeof ack.payload === 'string' ? { text: ack.payload } : ack.payload;
  if (answer === undefined || answer === null || answer === '') return done;
  if (typeof answer === 'object' && Object.keys(answer).length === 0) return done;
  const reply = applyResponse(answer, target, stand);
  if (reply.ok) return done;
  notice(stand, user, channel, `${command} failed with the error "invalid_command_response"`);
  return { ok: false, error: `invalid_command_response: ${reply.error}` };
}

function notice({ workspace }: Stand, user: User, channel: Channel, text: string): void {
  workspace.put({
    channel: channel.id,
    ts: workspace.nextTs(),
    author: slackbot,
    text,
    blocks: [],
    onlyFor: user.id,
  });
}
