import { readFileSync } from 'node:fs';
import path from 'node:path';
import { App, type webApi } from '@slack/bolt';
import { Ajv } from 'ajv';
import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { z } from 'zod';
import { actions, briefActions } from '../../src/present/buttons.ts';
import { examples } from '../../src/present/slack-wording.ts';
import { manifestToYaml, readManifest, toHttpManifest } from '../../src/slack/manifest.ts';
import { registerAll } from '../../src/slack/register.ts';
import { aBot } from '../support/a-bot.ts';
import { manifestRules } from '../support/manifest-rules.ts';
import { shippedManifest } from '../support/slack-bot.ts';

const { SLACK_MANIFEST_SCHEMA: slackSchema } = process.env;
const base = 'https://bot.example.org';
const variants = [
  ['Socket Mode', readManifest(shippedManifest)],
  ['HTTP', readManifest(manifestToYaml(toHttpManifest(readManifest(shippedManifest), base)))],
] as const;

describe.each(variants)('the manifest for %s', (_name, manifest) => {
  it('keeps to Slack’s rules for manifests', () => {
    expect(manifestRules.safeParse(manifest).error?.issues ?? []).toEqual([]);
  });

  // Slack's schema is not on npm: name a checkout of slackapi/manifest-schema in SLACK_MANIFEST_SCHEMA to hold it to that too.
  it.skipIf(slackSchema === undefined)('is valid under Slack’s own JSON Schema', () => {
    const file = path.join(slackSchema ?? '', 'schemas', 'manifest.schema.2.0.0.json');
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
      z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8'))),
    );

    validate(manifest);

    expect(validate.errors ?? []).toEqual([]);
  });

  it('lists every event, command and shortcut that is handled, and no other', async () => {
    const { features, settings } = manifest;
    const { events, commands, shortcuts } = await registered();

    expect([...events].sort()).toEqual([...settings.event_subscriptions.bot_events].sort());
    expect([...commands].sort()).toEqual(features.slash_commands.map(({ command }) => command).sort());
    expect([...shortcuts].sort()).toEqual(features.shortcuts.map(({ callback_id }) => callback_id).sort());
  });
});

/** The names in `Given`, at any depth, that `Known` does not have. */
type Unknown<Given, Known> = Given extends readonly (infer Item)[]
  ? Known extends readonly (infer KnownItem)[]
    ? Unknown<Item, KnownItem>
    : never
  : Given extends object
    ? {
        [Key in keyof Given]-?: Key extends keyof Known ? Unknown<Given[Key], NonNullable<Known[Key]>> : Key;
      }[keyof Given]
    : never;

describe('manifestRules', () => {
  type Rules = z.infer<typeof manifestRules>;
  type Published = webApi.AppsManifestValidateArguments['manifest'];
  type Features = NonNullable<Published['features']>;

  // Checked by the compiler. Slack's types do not know the newest scopes and events yet.
  it('names nothing that Slack’s published types of a manifest do not', () => {
    expectTypeOf<Unknown<Rules['features'], Features>>().toBeNever();
    expectTypeOf<Unknown<Rules['settings'], NonNullable<Published['settings']>>>().toBeNever();
    expectTypeOf<Unknown<Rules['oauth_config'], NonNullable<Published['oauth_config']>>>().toBeNever();
    expectTypeOf<Rules['display_information']>().toExtend<Published['display_information']>();
  });
});

describe('registerAll', () => {
  it('handles every button there is, and no other', async () => {
    expect([...(await registered()).buttons].sort()).toEqual(
      [...Object.values(actions), ...Object.values(briefActions)].sort(),
    );
  });
});

describe('toHttpManifest', () => {
  it('names the bot’s address for events, interactivity and commands, and opens no socket', () => {
    const { features, settings } = toHttpManifest(readManifest(shippedManifest), base);

    expect(settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: `${base}/slack/events` },
      interactivity: { is_enabled: true, request_url: `${base}/slack/events` },
    });
    expect(features.slash_commands.map(({ url }) => url)).toEqual(
      features.slash_commands.map(() => `${base}/slack/events`),
    );
  });

  it('changes nothing else', () => {
    const socket = readManifest(shippedManifest);
    const http = toHttpManifest(socket, base);

    expect(http.oauth_config).toEqual(socket.oauth_config);
    expect(http.settings.event_subscriptions.bot_events).toEqual(
      socket.settings.event_subscriptions.bot_events,
    );
  });
});

describe('the suggested prompts', () => {
  it('are the same in the manifest as in the bot', () => {
    const prompts = z.object({
      features: z.object({ agent_view: z.object({ suggested_prompts: z.unknown() }) }),
    });

    expect(prompts.parse(readManifest(shippedManifest)).features.agent_view.suggested_prompts).toEqual(
      examples,
    );
  });
});

/** What the bot listens to, read off a real app. */
async function registered() {
  const receiver = { init: () => undefined, start: () => Promise.resolve(), stop: () => Promise.resolve() };
  const app = new App({ token: 'xoxb-1', receiver, tokenVerificationEnabled: false });
  const heard = (method: 'event' | 'command' | 'shortcut' | 'action') => {
    const spy = vi.spyOn(app, method);
    return () => spy.mock.calls.map(([name]) => name);
  };
  const [events, commands, shortcuts, buttons] = [
    heard('event'),
    heard('command'),
    heard('shortcut'),
    heard('action'),
  ];
  registerAll(app, await aBot());
  return {
    events: events().map((name) => (name === 'message' ? 'message.im' : String(name))),
    commands: commands().map(String),
    shortcuts: shortcuts().map((name) => z.object({ callback_id: z.string() }).parse(name).callback_id),
    buttons: buttons().map(String),
  };
}
