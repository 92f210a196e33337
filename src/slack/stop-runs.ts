import type { Bot } from './bot.ts';
import { threadKey } from './on-question.ts';

type Thread = { readonly teamId: string; readonly channelId: string; readonly threadTs: string };

/** Stops every run of a thread, whichever process works on it, and gives their number; each says so itself. */
export async function stopRuns({ runs, ledger, owner, log }: Bot, thread: Thread): Promise<number> {
  const here = runs.stop(threadKey(thread) ?? '');
  const elsewhere = await ledger.askToStop(thread, owner).catch((error: unknown) => {
    log.error('Other processes could not be asked to stop their runs', { error });
    return 0;
  });
  return here + elsewhere;
}

/** Looks whether other processes were asked to stop a run of this one. Gives the way to end that. */
export function watchStops({ runs, ledger, owner, settings, log }: Bot): () => void {
  let looking = false;
  const look = async () => {
    if (looking || runs.count() === 0) return;
    looking = true;
    try {
      runs.stopEach(await ledger.stopsAsked(owner));
    } catch (error) {
      log.error('The ledger could not be asked for runs to stop', { error });
    }
    looking = false;
  };
  const timer = setInterval(() => void look(), settings.lookMs);
  return () => clearInterval(timer);
}
