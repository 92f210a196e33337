import { createPrometheusMeter } from '../adapters/prometheus-meter.ts';
import { type Config, settings } from '../config.ts';
import type { Corpus } from '../domain.ts';
import { BotError } from '../errors.ts';
import type { Log, Meter, VectorIndex } from '../ports.ts';
import { checkIndex } from './check-index.ts';
import { createReadiness, type Readiness } from './readiness.ts';
import { startOpsServer } from './start-ops-server.ts';
import { watchCorpus } from './watch-corpus.ts';

export type Ops = {
  readonly meter: Meter;
  readonly readiness: Readiness;
  /** The bot is connected: whether it stays so, and how much waits, can be asked from now on. */
  watchBot(bot: { ready(): boolean; queued(): number }): void;
  /** The corpus is open: whether the index and the folder still hold it, can be asked from now on. */
  watchIndex(index: { readonly corpus: Corpus; readonly vectors: Pick<VectorIndex, 'count'> }): Promise<void>;
  close(): Promise<void>;
};

/** Health and metrics, on a port of their own where one is set; counted is in any case. */
export async function openOps(config: Pick<Config, 'ops'>, log: Log): Promise<Ops> {
  const meter = createPrometheusMeter();
  const { longestCheckMs: longestMs } = settings.ops;
  const readiness = createReadiness({ parts: ['slack', 'ledger', 'index'], longestMs, log });
  meter.watchEach('part_ready', '1 while a part does its work: slack, ledger, index', 'part', async () => {
    const { parts } = await readiness.ask();
    return new Map(Object.entries(parts).map(([part, { ok }]) => [part, ok ? 1 : 0]));
  });
  const server = config.ops && (await startOpsServer({ ...config.ops, readiness, metrics: meter, log }));
  if (server) log.info('Health and metrics can be asked for', { url: server.url });
  let looking: NodeJS.Timeout | undefined;
  return {
    meter,
    readiness,
    watchBot({ ready, queued }) {
      meter.watch('queue_length', 'Questions taken in and not yet ended', queued);
      readiness.watch('slack', async () => {
        if (ready()) return;
        throw new BotError('no events come in; the log says why, and the bot tries again by itself', {
          code: 'slack-unreachable',
        });
      });
    },
    async watchIndex({ corpus, vectors }) {
      readiness.watch('index', checkIndex(corpus, vectors));
      const folder = await watchCorpus(corpus, log);
      meter.watch(
        'corpus_changed',
        '1 when the corpus folder holds another version than is answered from',
        () => (folder.changed() ? 1 : 0),
      );
      looking = setInterval(() => void folder.look(), settings.ops.corpusLookMs).unref();
    },
    async close() {
      clearInterval(looking);
      await server?.close();
    },
  };
}
