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
    throw explained(error, { setting: 'SLACK_BOT_TOKEN', where: '“OAuth & Permissions”', host });
  });
  checkScopes(who.response_metadata?.scopes, deps.scopes);
  if (connection.mode === 'socket') {
    const app = new webApi.WebClient(connection.appToken, deps.options);
    await send('apps.connections.open', () => app.apps.connections.open({}), once).catch((error: unknown) => {
      throw explained(error, {
        setting: 'SLACK_APP_TOKEN',
        where: '“Basic Information”, App-Level Tokens',
        host,
      });
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
    `SLACK_BOT_TOKEN lacks the scope${missing.length > 1 ? 's' : ''} ${missing.join(', ')}: update the app from manifest.yml and install it again`,
  );
}

type Asked = { readonly setting: string; readonly where: string; readonly host: string };

/** A call of the start that failed, as one line: what, where, how to mend it. */
function explained(error: unknown, { setting, where, host }: Asked): BotError {
  const failure = slackFailure(error);
  if (failure.kind === 'refused')
    return refused(refusal(failure.code, failure.needed, setting, where), error);
  const why =
    failure.kind === 'rate-limited'
      ? 'it asks to be called less often'
      : failure.kind === 'unwell'
        ? `it answers with status ${failure.status}`
        : `no connection (${networkCode(error) ?? 'timed out'})`;
  const message = `Slack cannot be reached at ${host}: ${why}; check the network, HTTPS_PROXY and SLACK_API_URL`;
  return new BotError(message, { code: 'slack-unreachable', cause: error });
}

function refusal(code: string, needed: string | undefined, setting: string, where: string): string {
  switch (code) {
    case 'invalid_auth':
    case 'not_authed':
      return `${setting} is wrong: Slack does not know it; copy it again from ${where} of the app`;
    case 'token_revoked':
    case 'token_expired':
    case 'account_inactive':
      return `${setting} was revoked: install the app again and copy the new token from ${where}`;
    case 'not_allowed_token_type':
      return `${setting} holds a token of another kind: copy it from ${where} of the app`;
    case 'missing_scope':
    case 'no_permission':
      return `${setting} lacks the scope ${needed ?? 'that Slack asks for'}: add it under ${where} and install the app again`;
    default:
      return `Slack refuses ${setting} (${code}): see ${where} of the app`;
  }
}

function refused(message: string, cause?: unknown): BotError {
  return new BotError(message, { code: 'slack-refused', cause });
}
