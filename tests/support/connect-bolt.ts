import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { Sandbox } from '../../src/sandbox/start-sandbox.ts';

/** A real Bolt app on the stand-in, over Socket Mode. */
export async function connectOverSocket(
  { apiUrl, botToken, appToken, sockets }: Sandbox,
  until: Sandbox['until'],
) {
  const receiver = new SocketModeReceiver({
    appToken,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions: { slackApiUrl: apiUrl } },
  });
  const app = new App({
    token: botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 2, minTimeout: 10 } },
  });
  return {
    app,
    async start() {
      await app.start();
      await until(() => sockets.count() > 0);
    },
  };
}

/** A real Bolt app on the stand-in, over signed HTTP. */
export async function connectOverHttp(sandbox: Sandbox) {
  const receiver = new HTTPReceiver({
    signingSecret: sandbox.signingSecret,
    port: 0,
    logLevel: LogLevel.ERROR,
  });
  const app = new App({
    token: sandbox.botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: sandbox.apiUrl },
  });
  return {
    app,
    async start() {
      const server = await app.start(0);
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('no port');
      return sandbox.useHttp(`http://127.0.0.1:${address.port}/slack/events`);
    },
  };
}
