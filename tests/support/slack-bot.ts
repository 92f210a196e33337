import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { toWordDocument } from '../../src/adapters/word-document.ts';
import type { Answerer } from '../../src/answer.ts';
import type { Briefer } from '../../src/brief/brief.ts';
import { type SlackAccess, settings } from '../../src/config.ts';
import type { Corpus } from '../../src/domain.ts';
import type { Ledger, Log, LogFields, Meter } from '../../src/ports.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import type { SlackSettings } from '../../src/slack/bot.ts';
import { connect } from '../../src/slack/connect.ts';
import { readManifest } from '../../src/slack/manifest.ts';
import { startBot } from '../../src/slack/start-bot.ts';
import { aCorpus } from './builders.ts';
import { memoryLedger } from './memory-ledger.ts';

export const shippedManifest = readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8');

export const slackSettings: SlackSettings = {
  ...settings.slack,
  longestQuestion: settings.answer.longestQuestion,
  retry: { attempts: 6, firstWaitMs: 10, longestWaitMs: 5_000 },
  drainMs: 300,
};

/** Everybody may ask as much as they like, and nobody reviews. */
export const openAccess: SlackAccess = {
  workspaces: [],
  channels: [],
  reviewers: [],
  userPerMinute: 0,
  workspacePerMinute: 0,
};

export type Logged = { readonly level: string; readonly message: string; readonly fields: LogFields };

/** A log that keeps what it is told. */
export function keptLog(): Log & { readonly lines: Logged[] } {
  const lines: Logged[] = [];
  const at =
    (level: string) =>
    (message: string, fields: LogFields = {}) =>
      void lines.push({ level, message, fields });
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** A meter that keeps what it is told. */
export function keptMeter(): Meter & { readonly told: unknown[][] } {
  const told: unknown[][] = [];
  const at =
    (name: string) =>
    (...what: unknown[]) =>
      void told.push([name, ...what]);
  return {
    told,
    took: (step) => at('took')(step),
    faultFound: at('faultFound'),
    answered: ({ status }) => at('answered')(status),
    ended: at('ended'),
    duplicate: at('duplicate'),
    refused: at('refused'),
    feedback: at('feedback'),
  };
}

type Given = {
  readonly answer: Answerer;
  readonly brief?: Briefer;
  readonly over?: 'socket' | 'http';
  readonly sandbox?: Sandbox;
  readonly ledger?: Ledger;
  readonly corpus?: Corpus;
  readonly settings?: Partial<SlackSettings>;
  readonly access?: Partial<SlackAccess>;
};

/** A stand-in workspace of the shipped manifest; closed after the test. */
export async function aSandbox(given: Partial<Parameters<typeof startSandbox>[0]> = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ manifest: shippedManifest, retryDelays: [20, 40, 80], ...given });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** The real bot, connected to a stand-in workspace; stopped after the test. */
export async function startSlackBot(given: Given) {
  const { answer, over = 'socket', corpus = aCorpus() } = given;
  const sandbox = given.sandbox ?? (await aSandbox());
  const ledger = given.ledger ?? (await memoryLedger());
  const log = keptLog();
  const meter = keptMeter();
  const { apiUrl, botToken, appToken, signingSecret } = sandbox;
  const all = { ...slackSettings, ...given.settings };
  const connected = await connect(
    over === 'socket'
      ? { mode: 'socket', apiUrl, botToken, appToken }
      : { mode: 'http', apiUrl, botToken, signingSecret, port: 0 },
    { log, settings: all, scopes: readManifest(shippedManifest).oauth_config.scopes.bot },
  );
  const bot = await startBot({
    connected,
    answer,
    brief: given.brief ?? (() => Promise.reject(new Error('no briefing was expected'))),
    toWord: toWordDocument,
    ledger,
    corpus,
    log,
    meter,
    settings: all,
    access: { ...openAccess, ...given.access },
  });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= bot.stop();
    return stopped;
  };
  onTestFinished(stop);
  if (over === 'http') await sandbox.useHttp(`http://127.0.0.1:${bot.port}/slack/events`);
  return { sandbox, ledger, log, meter, bot, stop, ana: sandbox.as('ana'), ben: sandbox.as('ben') };
}
