import { openComposer } from '../../src/cli/open-composer.ts';
import { promptVersion } from '../../src/compose/prompt.ts';
import { BotError } from '../../src/errors.ts';
import { type Case, readCases } from '../case.ts';
import { openHarness } from '../harness.ts';
import { liveModel } from '../live.ts';
import { startRecorder } from './record.ts';
import { writeRecording } from './recording.ts';
import { recordedSlice } from './slice.ts';

/** Asks the live model of the settings the cases of the slice and keeps what it says; 1 where it said nothing. */
export async function record(servedBy: string | undefined): Promise<number> {
  const openai = liveModel('--record');
  const failures: BotError[] = [];
  const harness = await openHarness();
  const recorder = await startRecorder(openai.baseUrl);
  try {
    const composer = ({ id }: Case) =>
      openComposer({ openai: { ...openai, baseUrl: recorder.baseUrlOf(id) } }, (failure) =>
        failures.push(failure),
      );
    const cases = recordedSlice(await readCases({ safety: true }));
    const runs = await harness.run(cases, { composer });
    const exchanges = Object.values(recorder.cases).flat();
    if (exchanges.length === 0)
      throw new BotError(`${openai.model} said nothing: ${failures[0]?.message ?? 'it was not asked'}`, {
        code: 'model-unavailable',
      });
    const file = await writeRecording({
      model: openai.model,
      servedBy: servedBy ?? new URL(openai.baseUrl).host,
      recorded: new Date().toISOString().slice(0, 10),
      corpus: harness.corpora[0]?.version ?? '',
      prompt: promptVersion,
      cases: recorder.cases,
    });
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
