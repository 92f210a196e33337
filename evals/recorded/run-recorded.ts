import { openComposer } from '../../src/cli/open-composer.ts';
import type { Case } from '../case.ts';
import { type CaseResult, evaluate } from '../evaluate.ts';
import type { Harness, Run } from '../harness.ts';
import { allJudges } from '../judges/all.ts';
import { openaiAt } from './openai-at.ts';
import type { Recording } from './recording.ts';
import { startReplay, type Tally } from './replay.ts';

/** The recorded cases, answered with what the model said when it was recorded, and without it. */
export type Replayed = {
  readonly recording: Recording;
  readonly results: readonly CaseResult[];
  readonly plain: readonly Run[];
  readonly tally: Tally;
};

/** The recorded cases through the real pipeline, adapter and checks included; only the endpoint behind them is a recording. */
export async function runRecorded(
  harness: Harness,
  recording: Recording,
  all: readonly Case[],
): Promise<Replayed> {
  const cases = all.filter(({ id }) => (recording.cases[id]?.length ?? 0) > 0);
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
