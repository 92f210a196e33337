/** Why a run was cut short. */
type CutOff = 'stopped' | 'shutdown';

export type Runs = {
  /**
   * Takes a run in at once, in the order of the calls, and works on it when the runs before it in its thread have
   * ended. `intake` decides whether there is anything to do; false ends it. Resolves when the run has ended.
   */
  start(thread: string, run: Run): Promise<'done' | 'dropped' | 'full'>;
  /** Cuts off all runs of a thread, the waiting ones too; gives their number. */
  stop(thread: string): number;
  /** Cuts off those of the runs that are open here. */
  stopEach(ids: readonly string[]): void;
  /** Lets runs end until the deadline, cuts off the others, and waits for them to say so. New ones are refused. */
  drain(deadlineMs: number): Promise<void>;
  count(): number;
};

type Run = {
  readonly id: string;
  readonly intake: (signal: AbortSignal) => Promise<boolean>;
  readonly work: (signal: AbortSignal) => Promise<void>;
};

type Thread = {
  lastIntake: Promise<unknown>;
  lastWork: Promise<unknown>;
  readonly open: Map<string, AbortController>;
};

/** The runs of this process: one at a time in each thread. */
export function createRuns({ mostInThread }: { readonly mostInThread: number }): Runs {
  const threads = new Map<string, Thread>();
  const running = new Set<Promise<unknown>>();
  let draining = false;

  const start: Runs['start'] = (key, { id, intake, work }) => {
    const thread = threads.get(key) ?? newThread();
    if (draining || thread.open.size >= mostInThread) return Promise.resolve('full');
    threads.set(key, thread);
    const controller = new AbortController();
    thread.open.set(id, controller);
    const before = thread.lastWork;
    const taken = thread.lastIntake.then(() => intake(controller.signal));
    thread.lastIntake = taken.catch(() => undefined);
    const ended = taken
      .then(async (accepted) => {
        if (!accepted) return 'dropped' as const;
        await before;
        await work(controller.signal);
        return 'done' as const;
      })
      .finally(() => {
        thread.open.delete(id);
        running.delete(ended);
        if (thread.open.size === 0 && threads.get(key) === thread) threads.delete(key);
      });
    thread.lastWork = Promise.all([before, ended.catch(() => undefined)]);
    running.add(ended);
    return ended;
  };

  return {
    start,
    stop(key) {
      const open = [...(threads.get(key)?.open.values() ?? [])].filter(({ signal }) => !signal.aborted);
      for (const controller of open) controller.abort('stopped' satisfies CutOff);
      return open.length;
    },
    stopEach(ids) {
      for (const { open } of threads.values()) {
        for (const id of ids) open.get(id)?.abort('stopped' satisfies CutOff);
      }
    },
    async drain(deadlineMs) {
      draining = true;
      const all = Promise.allSettled(running);
      const timer = setTimeout(() => {
        for (const { open } of threads.values()) {
          for (const controller of open.values()) controller.abort('shutdown' satisfies CutOff);
        }
      }, deadlineMs);
      await all;
      clearTimeout(timer);
    },
    count: () => running.size,
  };
}

function newThread(): Thread {
  return { lastIntake: Promise.resolve(), lastWork: Promise.resolve(), open: new Map() };
}
