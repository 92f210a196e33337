import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { SlackConnection } from '../../src/config.ts';
import { connect } from '../../src/slack/connect.ts';
import { readManifest } from '../../src/slack/manifest.ts';
import { freePort } from '../support/free-port.ts';
import { aSandbox, keptLog, shippedManifest, slackSettings } from '../support/slack-bot.ts';

const { bot: scopes } = readManifest(shippedManifest).oauth_config.scopes;

function tryToConnect(connection: SlackConnection) {
  return connect(connection, { log: keptLog(), settings: slackSettings, scopes });
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

describe('connect', () => {
  it('finds out who the bot is', async () => {
    const { apiUrl, botToken, appToken, workspace } = await aSandbox();

    const { me } = await tryToConnect({ mode: 'socket', apiUrl, botToken, appToken });

    expect(me).toMatchObject({ teamId: workspace.teamId, botUserId: workspace.bot.id });
  });

  it('says that the bot token is wrong, and where to find the right one', async () => {
    const { apiUrl, appToken } = await aSandbox();

    await expect(
      tryToConnect({ mode: 'socket', apiUrl, botToken: 'xoxb-wrong', appToken }),
    ).rejects.toMatchObject({
      code: 'slack-refused',
      message:
        'SLACK_BOT_TOKEN is wrong: Slack does not know it; copy it again from “OAuth & Permissions” of the app',
    });
  });

  it('says that the app token is wrong', async () => {
    const { apiUrl, botToken } = await aSandbox();

    await expect(
      tryToConnect({ mode: 'socket', apiUrl, botToken, appToken: 'xapp-wrong' }),
    ).rejects.toMatchObject({
      code: 'slack-refused',
      message: expect.stringMatching(/^SLACK_APP_TOKEN is wrong/),
    });
  });

  it('says that a token was revoked', async () => {
    const sandbox = await aSandbox();
    sandbox.revokeTokens();
    const { apiUrl, botToken, appToken } = sandbox;

    await expect(tryToConnect({ mode: 'socket', apiUrl, botToken, appToken })).rejects.toMatchObject({
      code: 'slack-refused',
      message: expect.stringMatching(/^SLACK_BOT_TOKEN was revoked: install the app again/),
    });
  });

  it.each(scopes)('names the scope %s when it is missing', async (scope) => {
    const { apiUrl, botToken, appToken } = await aSandbox({ withoutScopes: [scope] });

    await expect(tryToConnect({ mode: 'socket', apiUrl, botToken, appToken })).rejects.toMatchObject({
      code: 'slack-refused',
      message: `SLACK_BOT_TOKEN lacks the scope ${scope}: update the app from manifest.yml and install it again`,
    });
  });

  it.each([
    [
      'token_revoked',
      'SLACK_APP_TOKEN was revoked: generate another under “Basic Information”, App-Level Tokens of the app',
    ],
    [
      'missing_scope',
      'SLACK_APP_TOKEN lacks the scope connections:write: generate another with it under “Basic Information”, App-Level Tokens of the app',
    ],
    [
      'not_allowed_token_type',
      'SLACK_APP_TOKEN holds a token of another kind: copy it from “Basic Information”, App-Level Tokens of the app',
    ],
  ])('says how to mend an app token that Slack refuses as %s', async (error, message) => {
    const { apiUrl, botToken, appToken, faults } = await aSandbox();
    faults.on('apps.connections.open', { kind: 'error', error });

    await expect(tryToConnect({ mode: 'socket', apiUrl, botToken, appToken })).rejects.toMatchObject({
      code: 'slack-refused',
      message,
    });
  });

  it('says when to start again where Slack is called too often', async () => {
    const { apiUrl, botToken, appToken, faults } = await aSandbox();
    faults.on('auth.test', { kind: 'rate-limited', retryAfter: 60 });

    await expect(tryToConnect({ mode: 'socket', apiUrl, botToken, appToken })).rejects.toMatchObject({
      message: 'Slack asks to be called less often; start again in 60 seconds',
    });
  });

  it('says that nobody answers, and what to look at', async () => {
    const apiUrl = `http://127.0.0.1:${await freePort()}/api/`;

    await expect(
      tryToConnect({ mode: 'http', apiUrl, botToken: 'xoxb-1', signingSecret: 'secret-1', port: 0 }),
    ).rejects.toMatchObject({
      code: 'slack-unreachable',
      message: expect.stringMatching(
        /^Slack cannot be reached at 127\.0\.0\.1:\d+: no connection \(ECONNREFUSED\); check/,
      ),
    });
  });

  it('says that Slack is unwell', async () => {
    const server = createServer((_request, response) => response.writeHead(502).end()).listen(0, '127.0.0.1');
    closing.push(() => server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('no port');

    await expect(
      tryToConnect({
        mode: 'http',
        apiUrl: `http://127.0.0.1:${address.port}/api/`,
        botToken: 'xoxb-1',
        signingSecret: 'secret-1',
        port: 0,
      }),
    ).rejects.toMatchObject({ code: 'slack-unreachable', message: expect.stringContaining('status 502') });
  });
});
