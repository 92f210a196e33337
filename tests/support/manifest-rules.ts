import { z } from 'zod';

const https = z.url({ protocol: /^https$/ });
const id = z.string().min(1).max(255);

/** Slack's rules for the parts of a manifest that this app uses, from its reference; unknown keys are faults. */
export const manifestRules = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.int() }),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4_000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/i),
  }),
  features: z.strictObject({
    agent_view: z.strictObject({
      agent_description: z.string().min(1).max(300),
      suggested_prompts: z
        .array(z.strictObject({ title: z.string().min(1), message: z.string().min(1) }))
        .min(1)
        .max(4),
    }),
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.literal(true, 'the agent view lives in the Messages tab'),
      messages_tab_read_only_enabled: z.literal(false, 'nobody could ask anything'),
    }),
    bot_user: z.strictObject({ display_name: z.string().min(1).max(80), always_online: z.boolean() }),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\/[a-z0-9_-]{1,31}$/),
          description: z.string().min(1).max(2_000),
          usage_hint: z.string().max(1_000),
          should_escape: z.boolean(),
          url: https.optional(),
        }),
      )
      .max(25),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(24),
          type: z.enum(['message', 'global']),
          callback_id: id,
          description: z.string().min(1).max(150),
        }),
      )
      .max(10),
  }),
  oauth_config: z.strictObject({
    scopes: z.strictObject({ bot: z.array(z.string().regex(/^[a-z_]+(?::[a-z_.]+)*$/)).min(1) }),
  }),
  settings: z
    .strictObject({
      event_subscriptions: z.strictObject({
        request_url: https.optional(),
        bot_events: z.array(z.string().regex(/^[a-z_]+(?:\.[a-z]+)?$/)),
      }),
      interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: https.optional() }),
      org_deploy_enabled: z.boolean(),
      socket_mode_enabled: z.boolean(),
      token_rotation_enabled: z.literal(false, 'rotation needs a store of tokens'),
    })
    .refine(
      ({ socket_mode_enabled, event_subscriptions, interactivity }) =>
        socket_mode_enabled ===
        (event_subscriptions.request_url === undefined && interactivity.request_url === undefined),
      'request addresses go with HTTP, and with HTTP only',
    ),
});
