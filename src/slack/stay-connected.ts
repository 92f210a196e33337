import { setTimeout as delay } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../ports.ts';
import { networkCode, refusalCode, slackFailure } from './slack-failure.ts';

type SocketClient = SocketModeReceiver['client'];

/** Milliseconds before each further attempt; the last holds for all that follow. */
const waits = [0, 500, 1_000, 2_000, 5_000, 10_000, 30_000] as const;

/**
 * Keeps the socket open. The client's own reconnecting waits five seconds first, and ends the process when Slack
 * refuses a connection meanwhile.
 */
export function stayConnected(client: SocketClient, log: Log) {
  let connected = false;
  let closing = false;
  let reconnecting = false;

  const reconnect = async () => {
    if (closing || reconnecting) return;
    reconnecting = true;
    for (let attempt = 0; !closing; attempt += 1) {
      await delay(waits[attempt] ?? waits[6]);
      if (closing) break;
      try {
        await client.start();
        break;
      } catch (error) {
        const { kind } = slackFailure(error);
        log.error('The socket to Slack could not be opened again', {
          attempt,
          failure: kind,
          code: refusalCode(error) ?? networkCode(error),
          error,
        });
      }
    }
    reconnecting = false;
  };

  client.on('connected', () => {
    connected = true;
    log.info('Connected to Slack');
  });
  client.on('disconnected', () => {
    connected = false;
    if (closing) return;
    log.warn('The socket to Slack was closed; it is opened again');
    void reconnect();
  });

  return {
    isConnected: () => connected,
    async close() {
      closing = true;
      await Promise.race([client.disconnect(), delay(2_000)]);
    },
  };
}
