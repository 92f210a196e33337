import { z } from 'zod';

/** What the listeners read of what Slack sends; Bolt's types promise more than Slack does. */

/** A message of a person: no edit, no deletion, nothing of a bot. */
const personsMessage = z.object({
  team_id: z.string(),
  event_id: z.string(),
  event: z.object({
    channel: z.string(),
    user: z.string(),
    text: z.string().default(''),
    ts: z.string(),
    thread_ts: z.string().optional(),
    bot_id: z.never().optional(),
    subtype: z.enum(['file_share', 'thread_broadcast']).optional(),
    hidden: z.literal(false).optional(),
  }),
});
export type PersonsMessage = z.infer<typeof personsMessage>;

/** Undefined for whatever is not a message that a person has just written. */
export function readMessage(body: unknown): PersonsMessage | undefined {
  return personsMessage.safeParse(body).data;
}

export const sessionStopped = z.object({
  team_id: z.string(),
  event: z.object({ channel: z.string(), user: z.string(), thread_ts: z.string() }),
});

export const homeOpened = z.object({
  team_id: z.string(),
  event: z.object({
    user: z.string(),
    channel: z.string().optional(),
    tab: z.enum(['home', 'messages']).optional(),
  }),
});

export const command = z.object({
  team_id: z.string(),
  channel_id: z.string(),
  user_id: z.string(),
  text: z.string().default(''),
  trigger_id: z.string(),
});

export const messageShortcut = z.object({
  team: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  message: z.object({ text: z.string().nullish(), ts: z.string(), thread_ts: z.string().optional() }),
});

/** A button that was pressed, below a message or in a view. */
export const pressed = z.object({
  team: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }).optional(),
  container: z.object({
    message_ts: z.string().optional(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  view: z.object({ type: z.enum(['modal', 'home']) }).optional(),
  response_url: z.string().optional(),
  trigger_id: z.string(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).min(1),
});
export type Pressed = z.infer<typeof pressed>;

export const viewSubmitted = z.object({
  team: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
  view: z.object({ private_metadata: z.string(), state: z.unknown() }),
});
