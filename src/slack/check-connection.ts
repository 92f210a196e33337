import { webApi } from '@slack/bolt';
import type { SlackConnection } from '../config.ts';
import { BotError } from '../errors.ts';
import type { Send } from './retry.ts';
import { networkCode, slackFailure } from './slack-failure.ts';

/** Who the bot is, as Slack sees it. */
export type Identity = {
  readonly teamId: string;
  readonly botUserId: string;
  readonly botId?: string;
};

type CheckDeps = {
  readonly client: webApi.WebClient;
  readonly options: webApi.WebClientOptions;
  readonly send: Send;
  /** The scopes of the manifest. */
  readonly scopes: readonly string[];
};

/** Asks Slack who the bot is; a token that does not do, a missing scope or no way to Slack end in a line that says how to mend it. */
export async function checkConnection(connection: SlackConnection, deps: CheckDeps): Promise<Identity> {
  const { client, send } = deps;
  const host = new URL(client.slackApiUrl).host;
  const once = { repeatable: true, attempts: 3 };
  const who = await send('auth.test', () => client.auth.test(), once).catch((error: unknown) => {
    throw explained(error, botToken, host);
  });
  checkScopes(who.response_metadata?.scopes, deps.scopes);
  if (connection.mode === 'socket') {
    const app = new webApi.WebClient(connection.appToken, deps.options);
    await send('apps.connections.open', () => app.apps.connections.open({}), once).catch((error: unknown) => {
      throw explained(error, appToken, host);
    });
  }
  return {
    teamId: who.team_id ?? '',
    botUserId: who.user_id ?? '',
    ...(who.bot_id === undefined ? {} : { botId: who.bot_id }),
  };
}

/** Slack names the scopes of a token with every answer; where it does not, the first call that lacks one says so. */
function checkScopes(held: readonly string[] | undefined, needed: readonly string[]): void {
  if (held === undefined || held.length === 0) return;
  const missing = needed.filter((scope) => !held.includes(scope));
  if (missing.length === 0) return;
  throw refused(
    `SLACK_BOT_TOKEN lacks the scope${missing.length > 1 ? 's' : ''} ${missing.join(', ')}: ${botToken.widen}`,
  );
}

type Token = {
  readonly setting: string;
  readonly where: string;
  readonly anew: string;
  readonly widen: string;
};

const botToken: Token = {
  setting: 'SLACK_BOT_TOKEN',
  where: '“OAuth & Permissions”',
  anew: 'install the app again and copy the new token from “OAuth & Permissions”',
  widen: 'update the app from manifest.yml and install it again',
};

const appToken: Token = {
  setting: 'SLACK_APP_TOKEN',
  where: '“Basic Information”, App-Level Tokens',
  anew: 'generate another under “Basic Information”, App-Level Tokens of the app',
  widen: 'generate another with it under “Basic Information”, App-Level Tokens of the app',
};

/** A call of the start that failed, as one line: what, where, how to mend it. */
function explained(error: unknown, token: Token, host: string): BotError {
  const failure = slackFailure(error);
  if (failure.kind === 'refused') return refused(refusal(failure.code, failure.needed, token), error);
  const message =
    failure.kind === 'rate-limited'
      ? `Slack asks to be called less often; start again in ${Math.ceil(failure.afterMs / 1_000)} seconds`
      : failure.kind === 'unwell' && failure.status >= 500
        ? `Slack cannot be used at ${host}: it answers with status ${failure.status}; try again later, status.slack.com says how it is`
        : failure.kind === 'unwell'
          ? `Slack cannot be reached at ${host}: status ${failure.status}; check SLACK_API_URL and HTTPS_PROXY`
          : `Slack cannot be reached at ${host}: no connection (${networkCode(error) ?? 'timed out'}); check the network, HTTPS_PROXY and SLACK_API_URL`;
  return new BotError(message, { code: 'slack-unreachable', cause: error });
}

function refusal(code: string, needed: string | undefined, { setting, where, anew, widen }: Token): string {
  switch (code) {
    case 'invalid_auth':
    case 'not_authed':
      return `${setting} is wrong: Slack does not know it; copy it again from ${where} of the app`;
    case 'token_revoked':
    case 'token_expired':
    case 'account_inactive':
      return `${setting} was revoked: ${anew}`;
    case 'not_allowed_token_type':
      return `${setting} holds a token of another kind: copy it from ${where} of the app`;
    case 'missing_scope':
    case 'no_permission':
      return `${setting} lacks the scope ${needed ?? (setting === appToken.setting ? 'connections:write' : 'that Slack asks for')}: ${widen}`;
    default:
      return `Slack refuses ${setting} (${code}): see ${where} of the app`;
  }
}

function refused(message: string, cause?: unknown): BotError {
  return new BotError(message, { code: 'slack-refused', cause });
}
