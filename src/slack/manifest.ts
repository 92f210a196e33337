import { parse, stringify } from 'yaml';
import { z } from 'zod';

/** What the bot itself needs of its manifest; Slack's own rules for the rest are checked by the tests. */
const manifestShape = z.looseObject({
  features: z.looseObject({
    slash_commands: z.array(z.looseObject({ command: z.string() })),
    shortcuts: z.array(z.looseObject({ callback_id: z.string() })),
  }),
  oauth_config: z.looseObject({ scopes: z.looseObject({ bot: z.array(z.string()) }) }),
  settings: z.looseObject({
    event_subscriptions: z.looseObject({ bot_events: z.array(z.string()) }),
    interactivity: z.looseObject({ is_enabled: z.boolean() }),
    socket_mode_enabled: z.boolean(),
  }),
});
export type Manifest = z.infer<typeof manifestShape>;

/** The path under which the bot listens where Slack sends it requests. */
export const requestPath = '/slack/events';

export function readManifest(text: string): Manifest {
  return manifestShape.parse(parse(text));
}

/** The variant for a bot that Slack sends requests to at `base`, instead of one that opens a socket. */
export function toHttpManifest(manifest: Manifest, base: string): Manifest {
  const request_url = new URL(requestPath, base).href;
  const { features, settings } = manifest;
  return {
    ...manifest,
    features: {
      ...features,
      slash_commands: features.slash_commands.map((command) => ({ ...command, url: request_url })),
    },
    settings: {
      ...settings,
      event_subscriptions: { request_url, ...settings.event_subscriptions },
      interactivity: { ...settings.interactivity, request_url },
      socket_mode_enabled: false,
    },
  };
}

export function manifestToYaml(manifest: Manifest): string {
  return stringify(manifest, { lineWidth: 110 });
}
