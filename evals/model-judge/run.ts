import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createOpenAIChat } from '../../src/adapters/openai-chat.ts';
import { withDeadlines } from '../../src/chat/with-deadlines.ts';
import type { ChatModel } from '../../src/ports.ts';
import { readCases, splitOf } from '../case.ts';
import { openHarness, type Run } from '../harness.ts';
import { type JudgeModel, judgeModels } from './judge-models.ts';
import { type JudgedPair, judgePair, type PairVerdict } from './judge-pair.ts';
import { type LabelledPair, readLabelled } from './labelled.ts';
import { judgeReport, type Rated, reportLines } from './report.ts';

const deadlines = { firstMs: 120_000, betweenMs: 60_000 };

/** Two models on the opposed framings of the test split and on the labelled slice; 1 where nothing could be judged. */
export async function runModelJudge(): Promise<number> {
  const models = judgeModels().map(open);
  const labelled = await readLabelled();
  const pairs = await framedPairs();
  const rated: Rated[] = [];
  for (const model of models)
    rated.push({
      model: model.name,
      labelled: await rate(labelled, model),
      pairs: await rate(pairs, model),
    });
  const report = judgeReport(rated, labelled);
  const folder = path.join(import.meta.dirname, '..', 'reports');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'model-judge.json'), `${JSON.stringify({ report, rated }, null, 1)}\n`);
  process.stdout.write(
    `${reportLines(report).join('\n')}\nReport: ${path.join(folder, 'model-judge.json')}\n`,
  );
  return report.models.every(({ labels }) => labels > 0) ? 0 : 1;
}

function open({ model, baseUrl, apiKey }: JudgeModel): ChatModel {
  return withDeadlines(createOpenAIChat(model, { apiKey: apiKey || 'none', baseUrl }), deadlines);
}

async function rate(
  pairs: readonly (JudgedPair | LabelledPair)[],
  model: ChatModel,
): Promise<Rated['pairs']> {
  const verdicts: [string, PairVerdict][] = [];
  for (const pair of pairs) verdicts.push([pair.id, await judgePair(pair, model)]);
  return Object.fromEntries(verdicts);
}

/** The two loaded framings of each case of the test split, with today's answers. */
async function framedPairs(): Promise<JudgedPair[]> {
  const harness = await openHarness();
  try {
    const cases = (await readCases()).filter((one) => one.suite === 'framing' && splitOf(one) === 'test');
    const runs = await harness.run(cases);
    return cases.flatMap((one) => {
      const as = (framing: Run['framing']) => runs.find((run) => run.case === one && run.framing === framing);
      const [first, second] = [as('restriction'), as('rights')];
      return first && second
        ? [
            {
              id: one.id,
              questions: [first.question, second.question],
              answers: [textOf(first), textOf(second)],
            } as const,
          ]
        : [];
    });
  } finally {
    harness.close();
  }
}

/** What an asker reads, without numbers and links. */
function textOf({ answer: { status, statements } }: Run): string {
  const shown = statements.map(({ text }) => `- ${text}`).join('\n');
  return status === 'answered' || status === 'partial'
    ? shown
    : `(${status})${shown === '' ? '' : `\nNearby:\n${shown}`}`;
}
