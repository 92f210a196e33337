import { type Briefer, createBriefer } from '../brief/brief.ts';
import { readParties } from '../corpus/parties.ts';
import { readTimeline } from '../corpus/timeline.ts';
import { readTogether } from '../corpus/together.ts';
import { openAnswerer, pipelineDeps } from './open.ts';
import type { OpenIndex } from './open-index.ts';

/** The briefer over an open index: nothing of it is worded by a model. */
export async function openBriefer(index: OpenIndex): Promise<Briefer> {
  const { events } = await readTimeline(index.corpus.folder);
  return createBriefer({
    ...pipelineDeps(index),
    timeline: events,
    parties: await readParties(index.corpus.folder),
    together: await readTogether(index.corpus.folder),
    answer: openAnswerer(index),
    now: () => performance.now(),
    today: () => new Date().toISOString().slice(0, 10),
  });
}
