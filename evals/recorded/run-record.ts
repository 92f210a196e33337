import { openComposer } from '../../src/cli/open-composer.ts';
import { startProgress } from '../../src/cli/progress.ts';
import { promptVersion } from '../../src/compose/prompt.ts';
import { BotError } from '../../src/errors.ts';
import { type Case, readCases } from '../case.ts';
import { openHarness, type Run } from '../harness.ts';
import { liveModel } from '../live.ts';
import { startRecorder } from './record.ts';
import { type Recording, readRecordings, writeRecording } from './recording.ts';
import { recordedSlice } from './slice.ts';

type RecordFlags = {
  /** What serves the model, in words. */
  readonly servedBy: string | undefined;
  /** Asks again what is recorded already. */
  readonly fresh: boolean;
};

/** Asks the live model of the settings the cases of the slice and keeps what it says; fails where it said nothing. */
export async function record({ servedBy, fresh }: RecordFlags): Promise<number> {
  const openai = liveModel('--record');
  const failures: BotError[] = [];
  const harness = await openHarness();
  const before = fresh ? undefined : (await readRecordings()).find(({ model }) => model === openai.model);
  const recorder = await startRecorder(openai.baseUrl, before?.cases);
  const progress = startProgress('Recording cases');
  try {
    const cases = recordedSlice(await readCases({ safety: true }));
    let begun = 0;
    const keep = (kept: Recording['cases']) =>
      writeRecording({
        model: openai.model,
        servedBy: servedBy ?? before?.servedBy ?? new URL(openai.baseUrl).host,
        recorded: new Date().toISOString().slice(0, 10),
        corpus: harness.corpora[0]?.version ?? '',
        prompt: promptVersion,
        cases: kept,
      });
    const composer = async ({ id }: Case) => {
      progress(begun, cases.length);
      begun += 1;
      // A slow model that is broken off is gone on with where it was.
      await keep({ ...before?.cases, ...recorder.cases });
      return openComposer({ openai: { ...openai, baseUrl: recorder.baseUrlOf(id) } }, (failure) =>
        failures.push(failure),
      );
    };
    const runs: Run[] = [];
    // One after the other: a small server that works on one request lets the others wait until they are given up.
    for (const one of cases) runs.push(...(await harness.run([one], { composer })));
    progress(cases.length, cases.length);
    const exchanges = Object.values(recorder.cases).flat();
    if (exchanges.length === 0)
      throw new BotError(`${openai.model} said nothing: ${failures[0]?.message ?? 'it was not asked'}`, {
        code: 'model-unavailable',
      });
    const file = await keep(recorder.cases);
    const worded = runs.filter(({ answer }) => answer.composer !== 'extract').length;
    process.stdout.write(
      `evals/recordings/${file}: ${exchanges.length} replies to ${cases.length} cases; ${worded} of ${runs.length} answers hold a wording of the model, ${failures.length} failures\n`,
    );
    return 0;
  } finally {
    await recorder.close();
    harness.close();
  }
}
