import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openaiAt } from '../../../evals/recorded/openai-at.ts';
import { startRecorder } from '../../../evals/recorded/record.ts';
import type { Recording } from '../../../evals/recorded/recording.ts';
import { startReplay } from '../../../evals/recorded/replay.ts';
import { openAnswerer } from '../../../src/cli/open.ts';
import { openComposer } from '../../../src/cli/open-composer.ts';
import type { Answer } from '../../../src/domain.ts';
import { openModelPipeline } from '../../support/model-pipeline.ts';
import { honest, writing } from '../../support/scripted-openai.ts';

const { index, server } = await openModelPipeline();
const caseId = 'ferries';
const question = 'How many night ferries were counted in 2024?';

async function answerFrom(baseUrl: string): Promise<{ answer: Answer; failures: string[] }> {
  const failures: string[] = [];
  const compose = await openComposer({ openai: openaiAt(baseUrl, 'scripted') }, ({ message }) =>
    failures.push(message),
  );
  return { answer: await openAnswerer(index, { compose })(question), failures };
}

const wordsOf = ({ answer }: { answer: Answer }) => answer.statements.map(({ text }) => text);
let recording: Recording;
let live: Awaited<ReturnType<typeof answerFrom>>;
let asked: number;

beforeAll(async () => {
  // Gives one statement a number of its own, which is refused and then mended.
  server.script = ({ told }, turn) =>
    turn === 0
      ? writing(
          told.statements.map(({ label, statement }, place) => ({
            cites: [label],
            text: place === 0 ? statement.replace(/\d+/, '999') : statement,
          })),
        )
      : honest({ told });
  const recorder = await startRecorder(server.baseUrl);
  afterAll(() => recorder.close());
  live = await answerFrom(recorder.baseUrlOf(caseId));
  asked = server.asked.length;
  await answerFrom(recorder.baseUrlOf(caseId));
  const { version: corpus } = index.corpus;
  recording = {
    ...{ model: 'scripted', servedBy: 'a script', recorded: '2026-01-01', corpus, prompt: 'p' },
    cases: recorder.cases,
  };
});

describe('startRecorder', () => {
  it('passes the live reply on and notes it by case, with what was refused and mended', () => {
    expect(live.answer.composer).toBe('scripted');
    expect(live.failures).toEqual([]);
    expect(recording.cases[caseId]?.map(({ refused }) => refused !== undefined)).toEqual([false, true]);
    expect(recording.cases[caseId]?.[0]).toMatchObject({ usage: { input: 100, output: 50 } });
  });

  it('asks the live model once for what a case asks twice', () => {
    expect(server.asked).toHaveLength(asked);
  });
});

describe('startReplay', () => {
  it('makes the pipeline answer as it did live, without the live model', async () => {
    const replay = await startReplay(recording);
    const again = await answerFrom(replay.baseUrlOf(caseId));
    await replay.close();

    expect(wordsOf(again)).toEqual(wordsOf(live));
    expect(again.answer).toMatchObject({ composer: 'scripted', usage: live.answer.usage });
    expect(replay.tally).toMatchObject({ same: 2, carried: 0, stale: 0, mendings: 1 });
    expect(server.asked).toHaveLength(asked);
  });

  it('counts a request that was never recorded, and the corpus is copied in its place', async () => {
    const replay = await startReplay(recording);
    const other = await answerFrom(replay.baseUrlOf('another-case'));
    await replay.close();

    expect(other.answer).toMatchObject({ composer: 'extract', status: 'answered' });
    expect(other.failures).toHaveLength(1);
    expect(replay.tally).toMatchObject({ same: 0, carried: 0, stale: 1 });
    expect([...replay.tally.staleCases]).toEqual(['another-case']);
  });
});
