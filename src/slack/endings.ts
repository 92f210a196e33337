import type { Ledger, Log, RunEnding } from '../ports.ts';

export type Endings = {
  /** Notes how a run of this process ended. What the ledger does not take now is noted later. */
  note(runId: string, ending: RunEnding): Promise<void>;
  /** Tries again what could not be noted: a run that seems open is told once more when this process is gone. */
  again(): Promise<void>;
};

/** How the runs of a process ended, until the ledger knows it. */
export function createEndings(ledger: Pick<Ledger, 'endRun'>, owner: string, log: Log): Endings {
  const left = new Map<string, RunEnding>();
  const note: Endings['note'] = async (runId, ending) => {
    try {
      await ledger.endRun(runId, owner, ending);
      left.delete(runId);
    } catch (error) {
      left.set(runId, ending);
      log.error('The end of a run could not be noted; it is tried again', { runId, ending, error });
    }
  };
  return {
    note,
    async again() {
      for (const [runId, ending] of left) await note(runId, ending);
    },
  };
}
