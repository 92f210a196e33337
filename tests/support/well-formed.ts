import { actions, briefActions } from '../../src/present/buttons.ts';
import type { Outgoing } from '../../src/sandbox/deliver/transport.ts';

const team = { id: 'T0SANDBOX', domain: 'sandbox' };
export const user = { id: 'U0ANA', team_id: 'T0SANDBOX' };

function anEvent(event: Record<string, unknown>): Outgoing {
  const body = { team_id: team.id, api_app_id: 'A1', type: 'event_callback', event_id: 'Ev1', event };
  return { kind: 'events_api', body };
}

function interactive(body: Record<string, unknown>): Outgoing {
  return {
    kind: 'interactive',
    body: { team, user, trigger_id: '1.1', response_url: 'http://127.0.0.1:9/', ...body },
  };
}

function pressed(action_id: string, more: Record<string, unknown> = {}): Outgoing {
  return interactive({
    type: 'block_actions',
    container: { type: 'message', message_ts: '1.2', channel_id: 'C0GENERAL', is_ephemeral: false },
    channel: { id: 'C0GENERAL', name: 'general' },
    message: { ts: '1.2', thread_ts: '1.1', text: 'x' },
    actions: [{ type: 'button', action_id, block_id: 'b', value: 'an-answer', action_ts: '1.3' }],
    ...more,
  });
}

export function command(name: string): Outgoing {
  const ids = { team_id: team.id, channel_id: 'C0GENERAL', user_id: user.id, trigger_id: '1.1' };
  return {
    kind: 'slash_commands',
    body: { command: name, text: 'night ferries', response_url: 'x', ...ids },
  };
}

const message = { channel: 'D0ANA', user: user.id, text: 'How many?', ts: '1.2', thread_ts: '1.1' };
const values = { kind: { kind: { selected_option: { value: 'wrong' } } }, words: { words: { value: 'x' } } };

/** One of every kind that Slack sends to this app. */
export const wellFormed: Readonly<Record<string, Outgoing>> = {
  mention: anEvent({ type: 'app_mention', ...message, channel: 'C0GENERAL' }),
  'direct message': anEvent({ type: 'message', channel_type: 'im', ...message }),
  'changed message': anEvent({
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    message,
    ...message,
  }),
  'file in a message': anEvent({ type: 'message', subtype: 'file_share', files: [{ id: 'F1' }], ...message }),
  'word to stop': anEvent({ type: 'message', channel_type: 'im', ...message, text: 'stop' }),
  'word for help': anEvent({ type: 'app_mention', ...message, text: 'help' }),
  'Home tab': anEvent({ type: 'app_home_opened', user: user.id, channel: 'D0ANA', tab: 'home' }),
  'Messages tab': anEvent({ type: 'app_home_opened', user: user.id, channel: 'D0ANA', tab: 'messages' }),
  'stop button': anEvent({
    type: 'agent_session_stopped',
    user: user.id,
    channel: 'D0ANA',
    thread_ts: '1.1',
  }),
  'unknown event': anEvent({ type: 'reaction_added', user: user.id, item: { type: 'message' } }),
  '/ask': command('/ask'),
  '/brief': command('/brief'),
  'unknown command': command('/other'),
  'check shortcut': interactive({
    type: 'message_action',
    callback_id: 'check_message',
    channel: { id: 'C0GENERAL' },
    message: { type: 'message', text: '700 ferries', ts: '1.2', thread_ts: '1.1' },
  }),
  'global shortcut': interactive({ type: 'shortcut', callback_id: 'other' }),
  'form sent': interactive({
    type: 'view_submission',
    view: {
      id: 'V1',
      type: 'modal',
      callback_id: 'feedback',
      private_metadata: '{"answerId":"a"}',
      state: { values },
    },
  }),
  'form closed': interactive({
    type: 'view_closed',
    view: { id: 'V1', type: 'modal', callback_id: 'feedback' },
  }),
  'menu options': interactive({ type: 'block_suggestion', action_id: 'x', block_id: 'b', value: 'x' }),
  ...Object.fromEntries(
    [...Object.values(actions), ...Object.values(briefActions)].map((action) => [
      `button ${action}`,
      pressed(action),
    ]),
  ),
  'button in a view': pressed('open_sources', {
    container: { type: 'view' },
    view: { type: 'modal', id: 'V1' },
  }),
};
