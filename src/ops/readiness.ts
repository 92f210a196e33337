import { setTimeout as delay } from 'node:timers/promises';
import { BotError } from '../errors.ts';
import type { Log } from '../ports.ts';

/** Fails when a part cannot do its work, with what is wrong. */
type Check = () => Promise<void>;

type PartReport = { readonly ok: true } | { readonly ok: false; readonly why: string };
type ReadyReport = { readonly ready: boolean; readonly parts: Readonly<Record<string, PartReport>> };

export type Readiness = {
  /** A part is there from now on, and this tells how it is. */
  watch(part: string, check: Check): void;
  /** From now on nothing new is taken in. */
  stop(): void;
  ask(): Promise<ReadyReport>;
};

type Options = {
  /** The parts without which the bot cannot answer. */
  readonly parts: readonly string[];
  /** A part that is silent for so long is taken for broken. */
  readonly longestMs: number;
  readonly log: Log;
};

/** Whether the bot can answer, and if not, which part is at fault. A part that falls ill or gets well is logged once. */
export function createReadiness({ parts, longestMs, log }: Options): Readiness {
  const checks = new Map<string, Check>();
  const were = new Map<string, boolean>();
  let stopping = false;
  let asking: Promise<ReadyReport> | undefined;

  const look = async (part: string): Promise<PartReport> => {
    const check = checks.get(part);
    if (check === undefined) return { ok: false, why: 'is not open yet' };
    try {
      await inTime(check(), longestMs);
      if (were.get(part) === false) log.info('A part is well again', { part });
      were.set(part, true);
      return { ok: true };
    } catch (error) {
      if (were.get(part) !== false) log.error('A part does not do its work', { part, error });
      were.set(part, false);
      return { ok: false, why: error instanceof BotError ? error.message : 'failed; the log says why' };
    }
  };
  const askAll = async (): Promise<ReadyReport> => {
    const reports = await Promise.all(parts.map(async (part) => [part, await look(part)] as const));
    return { ready: !stopping && reports.every(([, { ok }]) => ok), parts: Object.fromEntries(reports) };
  };
  return {
    watch: (part, check) => void checks.set(part, check),
    stop() {
      stopping = true;
    },
    // Those who ask at the same time get the same answer: asking often must not be work.
    ask() {
      asking ??= askAll().finally(() => {
        asking = undefined;
      });
      return asking;
    },
  };
}

async function inTime(work: Promise<void>, longestMs: number): Promise<void> {
  const timer = new AbortController();
  const late = delay(longestMs, undefined, { signal: timer.signal, ref: false }).then(() => {
    throw new BotError(`did not answer in ${longestMs} ms`, { code: 'not-ready' });
  });
  late.catch(() => undefined); // The work was done in time.
  await Promise.race([work, late]).finally(() => timer.abort());
}
