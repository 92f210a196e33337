import { createPrometheusMeter } from '../adapters/prometheus-meter.ts';
import { type Config, settings } from '../config.ts';
import { BotError } from '../errors.ts';
import type { Log, Meter } from '../ports.ts';
import { createReadiness, type Readiness } from './readiness.ts';
import { startOpsServer } from './start-ops-server.ts';

export type Ops = {
  readonly meter: Meter;
  readonly readiness: Readiness;
  /** The bot is connected: whether it stays so, and how much waits, can be asked from now on. */
  watchBot(bot: { ready(): boolean; queued(): number }): void;
  close(): Promise<void>;
};

/** Health and metrics, on a port of their own where one is set; counted is in any case. */
export async function openOps(config: Pick<Config, 'ops'>, log: Log): Promise<Ops> {
  const meter = createPrometheusMeter();
  const { longestCheckMs: longestMs } = settings.ops;
  const readiness = createReadiness({ parts: ['slack', 'ledger', 'index'], longestMs, log });
  const server = config.ops && (await startOpsServer({ ...config.ops, readiness, metrics: meter, log }));
  if (server) log.info('Health and metrics can be asked for', { url: server.url });
  return {
    meter,
    readiness,
    watchBot({ ready, queued }) {
      meter.watch('queue_length', 'Questions taken in and not yet ended', queued);
      meter.watch('slack_connected', '1 while events can come in', () => (ready() ? 1 : 0));
      readiness.watch('slack', async () => {
        if (ready()) return;
        throw new BotError('no events come in; the log says why, and the bot tries again by itself', {
          code: 'slack-unreachable',
        });
      });
    },
    close: async () => server?.close(),
  };
}
