import { createHttpSender } from '../../src/sandbox/deliver/http-sender.ts';
import type { Outgoing } from '../../src/sandbox/deliver/transport.ts';
import type { Sandbox } from '../../src/sandbox/start-sandbox.ts';

type Running = { readonly sandbox: Sandbox; readonly bot: { readonly port: number | undefined } };

/** Sends whatever it is given to a bot that takes requests, signed as by Slack. */
export function signedSender({ sandbox, bot }: Running) {
  return createHttpSender(`http://127.0.0.1:${bot.port}/slack/events`, sandbox.signingSecret, Date.now);
}

/** A press of a button that nobody was shown. */
export function aPress(
  userId: string,
  action_id: string,
  value: string,
  more: Readonly<Record<string, unknown>> = {},
): Outgoing {
  return {
    kind: 'interactive',
    body: {
      type: 'block_actions',
      team: { id: 'T0SANDBOX' },
      user: { id: userId, team_id: 'T0SANDBOX' },
      container: { type: 'view' },
      trigger_id: 'none',
      actions: [{ type: 'button', action_id, value }],
      ...more,
    },
  };
}
