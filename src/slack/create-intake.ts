import { setTimeout as delay } from 'node:timers/promises';
import { HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import { BotError, systemCodeOf } from '../errors.ts';
import type { Log } from '../ports.ts';
import type { SlackSettings } from './bot.ts';
import type { Connected } from './connect.ts';
import { requestPath } from './manifest.ts';
import { stayConnected } from './stay-connected.ts';

/** Where events come in: started and stopped, and asked whether they do. */
export type Intake = {
  readonly receiver: SocketModeReceiver | HTTPReceiver;
  /** Gives the port where there is one. */
  start(): Promise<number | undefined>;
  stop(): Promise<void>;
  isOpen(): boolean;
};

/** The way in that the settings ask for: a socket that the bot opens, or requests that Slack sends. */
export function createIntake(
  connected: Connected,
  log: Log,
  settings: Pick<SlackSettings, 'takeInMs'>,
): Intake {
  const { connection } = connected;
  return connection.mode === 'socket'
    ? bySocket(connection.appToken, connected, log)
    : byRequests(connection, connected, settings);
}

function bySocket(appToken: string, { options, dispatcher, boltLog }: Connected, log: Log): Intake {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLog,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: options },
    ...(dispatcher === undefined ? {} : { dispatcher }),
  });
  const connection = stayConnected(receiver.client, log);
  return {
    receiver,
    async start() {
      await receiver.start();
      return undefined;
    },
    stop: connection.close,
    isOpen: connection.isConnected,
  };
}

function byRequests(
  { signingSecret, port }: { readonly signingSecret: string; readonly port: number },
  { boltLog }: Connected,
  { takeInMs }: Pick<SlackSettings, 'takeInMs'>,
): Intake {
  const receiver = new HTTPReceiver({ signingSecret, logger: boltLog, endpoints: requestPath });
  // Whoever sends slowly would hold a connection for minutes.
  const slowest = {
    requestTimeout: takeInMs,
    headersTimeout: takeInMs,
    connectionsCheckingInterval: takeInMs / 5,
  };
  let close: (() => void) | undefined;
  return {
    receiver,
    async start() {
      try {
        const server = await receiver.start(port, slowest);
        // Also where a request was read and nothing comes of it.
        server.setTimeout(2 * takeInMs);
        close = () => server.closeAllConnections();
        const address = server.address();
        return typeof address === 'object' && address !== null ? address.port : port;
      } catch (error) {
        if (systemCodeOf(error) !== 'EADDRINUSE') throw error;
        throw new BotError(`port ${port} is in use; give another as SLACK_PORT`, {
          code: 'port-in-use',
          cause: error,
        });
      }
    },
    async stop() {
      if (close === undefined) return;
      const stopped = receiver.stop();
      // Acknowledgements on their way go out; a request that was refused for its size would hold the server for seconds.
      await Promise.race([stopped, delay(1_000)]);
      close();
      close = undefined;
      await stopped;
    },
    isOpen: () => close !== undefined,
  };
}
