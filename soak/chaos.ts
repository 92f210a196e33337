import { setTimeout as delay } from 'node:timers/promises';
import type { Sandbox } from '../src/sandbox/start-sandbox.ts';
import type { PostgresServer } from '../tests/support/postgres-server.ts';
import type { Machine } from './machines.ts';

type Stage = {
  readonly sandbox: Sandbox;
  readonly postgres: Pick<PostgresServer, 'crash' | 'start'>;
  readonly chroma: Machine;
  readonly bots: readonly Machine[];
  /** From 0 to 1; the same numbers for the same seed. */
  readonly random: () => number;
};

/** Misfortunes, one at a time until told to stop; counts them by name. `spared` names a machine that is not killed. */
export function startChaos(
  { sandbox, postgres, chroma, bots, random }: Stage,
  {
    everyMs,
    spared,
    tell,
  }: {
    readonly everyMs: number;
    readonly spared: () => string | undefined;
    readonly tell: (line: string) => void;
  },
) {
  const counts = new Map<string, number>();
  let going = true;
  const restart = async (machine: Machine) => {
    if (machine.name === spared()) return;
    await machine.kill();
    await delay(random() * 2_000);
    await machine.start();
  };
  const misfortunes: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['bot killed', () => restart(bots[Math.floor(random() * bots.length)] ?? chroma)],
    ['Chroma killed', () => restart(chroma)],
    [
      'PostgreSQL killed',
      async () => {
        await postgres.crash();
        // What is left of it lets go of its memory first.
        await delay(500 + random() * 2_000);
        await postgres.start();
      },
    ],
    ['sockets dropped', async () => sandbox.sockets.drop()],
    ['sockets refreshed', async () => sandbox.sockets.disconnect('refresh_requested')],
    ['events doubled', async () => sandbox.duplicateEvents(5)],
    ['a post lost its reply', async () => sandbox.faults.on('chat.postMessage', { kind: 'lost-reply' })],
    [
      'Slack asked for a pause',
      async () => sandbox.faults.on('chat.postMessage', { kind: 'rate-limited', retryAfter: 1 }),
    ],
    ['Slack failed', async () => sandbox.faults.on('chat.appendStream', { kind: 'status', status: 500 })],
  ];
  // Each once in random order, then again: a short run meets all of them.
  let left: (typeof misfortunes)[number][] = [];
  const work = (async () => {
    while (going) {
      await delay(everyMs * (0.5 + random()));
      if (!going) break;
      if (left.length === 0) left = [...misfortunes];
      const [next] = left.splice(Math.floor(random() * left.length), 1);
      if (next === undefined) continue;
      tell(`${new Date().toISOString()} ${next[0]}`);
      await next[1]();
      counts.set(next[0], (counts.get(next[0]) ?? 0) + 1);
    }
  })();
  return {
    counts,
    /** Rejects where something did not start again. */
    failed: work.then(() => new Promise<never>(() => undefined)),
    async stop() {
      going = false;
      await work;
    },
  };
}
