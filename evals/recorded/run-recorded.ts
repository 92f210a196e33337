import { openComposer } from '../../src/cli/open-composer.ts';
import type { Case } from '../case.ts';
import { type CaseResult, evaluate } from '../evaluate.ts';
import type { Harness, Run } from '../harness.ts';
import { allJudges } from '../judges/all.ts';
import { openaiAt } from './openai-at.ts';
import type { Recording } from './recording.ts';
import { startReplay, type Tally } from './replay.ts';
import { recordedSlice } from './slice.ts';

/** The cases of the slice, answered with what the model said when it was recorded, and without it. */
export type Replayed = {
  readonly recording: Recording;
  readonly results: readonly CaseResult[];
  readonly plain: readonly Run[];
  readonly tally: Tally;
};

/** The slice through the real pipeline, adapter and checks included; only the endpoint behind them is a recording. */
export async function runRecorded(
  harness: Harness,
  recording: Recording,
  all: readonly Case[],
): Promise<Replayed> {
  const cases = recordedSlice(all);
  const replay = await startReplay(recording);
  try {
    const composer = ({ id }: Case) =>
      openComposer({ openai: openaiAt(replay.baseUrlOf(id), recording.model) }, () => undefined);
    const runs = await harness.run(cases, { composer });
    const results = evaluate(runs, await allJudges(harness.corpora));
    return { recording, results, plain: await harness.run(cases), tally: replay.tally };
  } finally {
    await replay.close();
  }
}
