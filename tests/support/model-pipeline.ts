import { afterAll } from 'vitest';
import { createMemoryIndex } from '../../src/adapters/memory-index.ts';
import { createOpenAIChat } from '../../src/adapters/openai-chat.ts';
import type { Answerer } from '../../src/answer.ts';
import { withDeadlines } from '../../src/chat/with-deadlines.ts';
import { withRetries } from '../../src/chat/with-retries.ts';
import { openAnswerer } from '../../src/cli/open.ts';
import type { OpenIndex } from '../../src/cli/open-index.ts';
import type { Composer } from '../../src/compose/composer.ts';
import { createGenerate, type GenerateSettings } from '../../src/compose/generate.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { BotError } from '../../src/errors.ts';
import { buildIndex } from '../../src/indexing/build-index.ts';
import type { ChatModel } from '../../src/ports.ts';
import { createFakeEmbedder } from './fake-embedder.ts';
import { type ScriptedOpenAI, startScriptedOpenAI } from './scripted-openai.ts';
import { smallCorpus, writeFiles } from './small-corpus.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Waits short enough for a test, long enough for a busy machine. */
const quick: GenerateSettings = {
  totalMs: 4_000,
  tokensAStatement: 120,
  repairs: 3,
  leastWorded: 0.5,
  cached: 10,
};
const deadlines = { firstMs: 700, betweenMs: 700 };
const retries = { times: 1, firstMs: 1, longestMs: 1, withinMs: 4_000 };

export type ModelPipeline = {
  readonly index: OpenIndex;
  readonly server: ScriptedOpenAI;
  /** Failures of the model that an answer survived. */
  readonly failures: BotError[];
  /** Answers from copied statements, without a model. */
  readonly extract: Answerer;
  /** A fresh answerer, with nothing in its cache. */
  generate(settings?: Partial<GenerateSettings>): Answerer;
  composer(settings?: Partial<GenerateSettings>): Composer;
};

/** The whole pipeline over the small corpus, with a scripted server behind the real adapter; ends with the file's tests. */
export async function openModelPipeline(): Promise<ModelPipeline> {
  const corpus = await readCorpus(await writeFiles(await temporaryFolder(afterAll), smallCorpus));
  const server = await startScriptedOpenAI();
  afterAll(() => server.close());
  const embedder = createFakeEmbedder();
  const vectors = createMemoryIndex();
  const report = await buildIndex(corpus, { embedder, vectors });
  const index = { corpus, embedder, vectors, report, close: () => undefined };
  const failures: BotError[] = [];
  const composer = (settings: Partial<GenerateSettings> = {}) =>
    createGenerate({
      model: withRetries(withDeadlines(open(server), deadlines), retries, Math.random, () =>
        performance.now(),
      ),
      settings: { ...quick, ...settings },
      onFailure: (failure) => failures.push(failure),
    });
  return {
    index,
    server,
    failures,
    extract: openAnswerer(index),
    composer,
    generate: (settings) => openAnswerer(index, { compose: composer(settings) }),
  };
}

function open({ baseUrl }: ScriptedOpenAI): ChatModel {
  return createOpenAIChat('scripted', { apiKey: 'sk-scripted', baseUrl });
}
