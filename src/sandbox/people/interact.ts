import { viewPayload } from '../api/view-methods.ts';
import type { Block } from '../block-kit/blocks.ts';
import { controlsOf } from '../block-kit/controls.ts';
import { messageEvent } from '../deliver/events.ts';
import type { Stand } from '../stand.ts';
import type { View } from '../state/views.ts';
import type { Message, User } from '../state/workspace.ts';
import { chosen } from './choose.ts';
import { type Filled, formState } from './form.ts';
import { type Outcome, troubled } from './outcome.ts';

/** A person uses a button, menu or the like under a message. */
export async function clickInMessage(
  stand: Stand,
  user: User,
  message: Message,
  actionId: string,
  choice: string | undefined,
): Promise<Outcome> {
  const { channel: channelId, ts, onlyFor } = message;
  const action = pressed(message.blocks, actionId, choice, stand);
  if (action === undefined) return { ok: false, error: `there is no "${actionId}" with that choice` };
  const name = stand.workspace.channel(channelId)?.name ?? '';
  const ack = await stand.deliveries.once('interactive', 'block_actions', {
    ...from(user, stand),
    type: 'block_actions',
    container: {
      type: 'message',
      message_ts: ts,
      channel_id: channelId,
      is_ephemeral: onlyFor !== undefined,
    },
    channel: { id: channelId, name },
    ...(onlyFor === undefined ? { message: messageEvent(message, stand.workspace) } : {}),
    response_url: stand.responseUrls.issue({ user: user.id, channel: channelId, ts }),
    state: { values: {} },
    actions: [action],
  });
  return troubled(ack);
}

/** A person uses a button, menu or the like in a modal or the Home tab. */
export async function clickInView(
  stand: Stand,
  user: User,
  view: View,
  actionId: string,
  choice: string | undefined,
  filled: Filled = {},
): Promise<Outcome> {
  const action = pressed(view.blocks, actionId, choice, stand);
  if (action === undefined) return { ok: false, error: `there is no "${actionId}" with that choice` };
  const values = formState(view, filled);
  const ack = await stand.deliveries.once('interactive', 'block_actions', {
    ...from(user, stand),
    type: 'block_actions',
    container: { type: 'view', view_id: view.id },
    view: viewPayload(view, stand, values),
    actions: [action],
  });
  return troubled(ack);
}

/** A person picks a shortcut from a message's menu. */
export async function messageShortcut(
  stand: Stand,
  user: User,
  message: Message,
  callbackId: string,
): Promise<Outcome> {
  const { workspace, responseUrls, deliveries } = stand;
  if (!declared(stand, 'message', callbackId)) return { ok: false, error: 'unknown_shortcut' };
  const ack = await deliveries.once('interactive', 'message_action', {
    ...from(user, stand),
    type: 'message_action',
    callback_id: callbackId,
    action_ts: workspace.nextTs(),
    message_ts: message.ts,
    channel: { id: message.channel, name: workspace.channel(message.channel)?.name ?? '' },
    message: messageEvent(message, workspace),
    response_url: responseUrls.issue({ user: user.id, channel: message.channel }),
  });
  return troubled(ack);
}

/** A person picks one of the app's shortcuts from Slack's own menu. */
export async function globalShortcut(stand: Stand, user: User, callbackId: string): Promise<Outcome> {
  if (!declared(stand, 'global', callbackId)) return { ok: false, error: 'unknown_shortcut' };
  const ack = await stand.deliveries.once('interactive', 'shortcut', {
    ...from(user, stand),
    type: 'shortcut',
    callback_id: callbackId,
    action_ts: stand.workspace.nextTs(),
  });
  return troubled(ack);
}

/** Who it was, and a fresh trigger: the beginning of every interactive payload. */
export function from(user: User, { workspace, triggers }: Stand): Record<string, unknown> {
  return {
    token: 'sandbox',
    team: { id: workspace.teamId, domain: 'sandbox' },
    user: { id: user.id, username: user.handle, name: user.handle, team_id: workspace.teamId },
    api_app_id: workspace.appId,
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: triggers.issue(user.id),
  };
}

function declared({ manifest }: Stand, type: 'message' | 'global', callbackId: string): boolean {
  return manifest.shortcuts.some((each) => each.type === type && each.callback_id === callbackId);
}

function pressed(
  blocks: readonly Block[],
  actionId: string,
  choice: string | undefined,
  { workspace }: Stand,
): Record<string, unknown> | undefined {
  for (const block of blocks) {
    for (const control of controlsOf(block)) {
      if (control.action_id !== actionId) continue;
      const what = chosen(control, choice);
      if (what === undefined) continue;
      const { type } = control;
      return { type, action_id: actionId, block_id: block.block_id, ...what, action_ts: workspace.nextTs() };
    }
  }
  return undefined;
}
