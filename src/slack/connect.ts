import { type Logger, webApi } from '@slack/bolt';
import { type Dispatcher, EnvHttpProxyAgent, fetch as fetchThrough } from 'undici';
import type { SlackConnection } from '../config.ts';
import type { Log } from '../ports.ts';
import { toBoltLog } from './bolt-log.ts';
import type { SlackSettings } from './bot.ts';
import { checkConnection, type Identity } from './check-connection.ts';
import { createSend, type Send } from './retry.ts';

/** A connection to Slack of which it is known that it does. */
export type Connected = {
  readonly connection: SlackConnection;
  readonly me: Identity;
  readonly client: webApi.WebClient;
  readonly send: Send;
  readonly options: webApi.WebClientOptions;
  readonly boltLog: Logger;
  /** The proxy, where there is one. */
  readonly dispatcher: Dispatcher | undefined;
};

type ConnectDeps = {
  readonly log: Log;
  readonly settings: Pick<SlackSettings, 'requestTimeoutMs' | 'requestsAtOnce' | 'retry'>;
  /** The scopes of the manifest. */
  readonly scopes: readonly string[];
  /** Goes through the proxy that the environment names. */
  readonly proxied?: boolean;
};

/** Finds out who the bot is, and whether everything is there that it needs; a BotError says what is not. */
export async function connect(connection: SlackConnection, deps: ConnectDeps): Promise<Connected> {
  const { log, settings, scopes, proxied = false } = deps;
  const boltLog = toBoltLog(log);
  const dispatcher = proxied ? new EnvHttpProxyAgent() : undefined;
  const options: webApi.WebClientOptions = {
    logger: boltLog,
    timeout: settings.requestTimeoutMs,
    maxRequestConcurrency: settings.requestsAtOnce,
    // Retries are ours: a 429 of one method must not hold up the others.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    ...(connection.apiUrl === undefined ? {} : { slackApiUrl: connection.apiUrl }),
    ...(dispatcher === undefined
      ? {}
      : { fetch: (url: string | URL, init: object = {}) => fetchThrough(url, { ...init, dispatcher }) }),
  };
  const client = new webApi.WebClient(connection.botToken, options);
  const send = createSend(settings.retry, log);
  const me = await checkConnection(connection, { client, options, send, scopes });
  return { connection, me, client, send, options, boltLog, dispatcher };
}
