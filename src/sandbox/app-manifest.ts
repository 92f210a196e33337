import { parse } from 'yaml';
import { z } from 'zod';

const manifestSchema = z.object({
  display_information: z.object({ name: z.string(), description: z.string().default('') }),
  features: z
    .object({
      agent_view: z
        .object({
          agent_description: z.string().default(''),
          suggested_prompts: z.array(z.object({ title: z.string(), message: z.string() })).default([]),
        })
        .optional(),
      bot_user: z.object({ display_name: z.string() }).optional(),
      slash_commands: z
        .array(
          z.object({
            command: z.string(),
            description: z.string().default(''),
            usage_hint: z.string().default(''),
          }),
        )
        .default([]),
      shortcuts: z
        .array(
          z.object({
            name: z.string(),
            type: z.enum(['message', 'global']),
            callback_id: z.string(),
            description: z.string().default(''),
          }),
        )
        .default([]),
    })
    .prefault({}),
  oauth_config: z
    .object({ scopes: z.object({ bot: z.array(z.string()).default([]) }).prefault({}) })
    .prefault({}),
  settings: z
    .object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).prefault({}),
    })
    .prefault({}),
});

/** What the stand-in has to know of the app: names, scopes, events, commands and shortcuts. */
export interface AppManifest {
  readonly name: string;
  readonly description: string;
  readonly prompts: readonly { title: string; message: string }[];
  readonly scopes: readonly string[];
  readonly events: readonly string[];
  readonly commands: readonly { command: string; description: string; usage_hint: string }[];
  readonly shortcuts: readonly { name: string; type: 'message' | 'global'; callback_id: string }[];
}

/** Reads a Slack manifest, as YAML or JSON text. */
export function readAppManifest(text: string): AppManifest {
  const { display_information, features, oauth_config, settings } = manifestSchema.parse(parse(text));
  return {
    name: features.bot_user?.display_name ?? display_information.name,
    description: features.agent_view?.agent_description ?? display_information.description,
    prompts: features.agent_view?.suggested_prompts ?? [],
    scopes: oauth_config.scopes.bot,
    events: settings.event_subscriptions.bot_events,
    commands: features.slash_commands,
    shortcuts: features.shortcuts,
  };
}
