/** One size, measured in a process of its own so that its memory is its own: reads a job on argv, prints one JSON line. */
import path from 'node:path';
import { createChromaIndex } from '../src/adapters/chroma-index.ts';
import { openChromaServer } from '../src/adapters/chroma-server.ts';
import { createAnswerer } from '../src/answer.ts';
import { pipelineDeps } from '../src/cli/open.ts';
import { openEmbedder } from '../src/cli/open-index.ts';
import { readConfig, settings } from '../src/config.ts';
import { readCorpus } from '../src/corpus/read-corpus.ts';
import { toEncoderInputs } from '../src/indexing/to-documents.ts';
import { retrieve } from '../src/retrieve/retrieve.ts';
import { statementOf } from '../src/text/question-id.ts';
import { understand } from '../src/understand/understand.ts';
import { growCorpus } from './grow-corpus.ts';
import { percentile } from './intervals.ts';
import { residentMemory, serverMemory } from './memory.ts';
import { scaleJob } from './scale-job.ts';
import { createStandIn } from './stand-in-vectors.ts';
import { timed } from './timed.ts';
import { readVectors } from './vector-file.ts';

const job = scaleJob.parse(JSON.parse(process.argv[2] ?? ''));
const { corpus, origins } = growCorpus(await readCorpus(job.corpusFolder), job.size);
const embedder = await openEmbedder(readConfig({}));
const folder = path.join(job.folder, `chroma-${job.size}`);
const server = await openChromaServer(folder);
const vectors = await createChromaIndex(server.url, 'scale');

const stored = await vectors.fingerprints();
const storing = performance.now();
await store();
const storeMs = stored.size > 0 ? null : performance.now() - storing;

const building = performance.now();
const { deps, stopwatch } = timed({
  ...pipelineDeps({
    corpus,
    embedder,
    vectors,
    report: { embedded: 0, removed: 0, kept: 0 },
    close: () => undefined,
  }),
  settings: settings.answer,
  now: () => performance.now(),
});
const buildMs = performance.now() - building;
globalThis.gc?.();

const ask = createAnswerer(deps);
for (const question of job.questions.slice(0, 10)) await ask(question);
stopwatch.take();

const retrieval = await measure((question) => retrieve(understand(question, [], deps), 10, deps));
stopwatch.take();
const answer = await measure((question) => ask(question));
const steps = Object.entries(stopwatch.take()).map(([step, ms]) => ({ step, ms: ms / job.questions.length }));
const counted = steps.reduce((sum, { ms }) => sum + ms, 0);
const result = {
  statements: corpus.sources.reduce((sum, { statements }) => sum + statements.length, 0),
  records: toEncoderInputs(corpus).length,
  storeMs,
  buildMs,
  retrieval: retrieval,
  answer: answer,
  steps: [...steps, { step: 'the rest of the pipeline', ms: answer.mean - counted }],
  memory: residentMemory(process.pid),
  serverMemory: await serverMemory(folder),
};
process.stdout.write(`${JSON.stringify(result)}\n`, () => {
  server.release();
  process.exit(0);
});

/** In batches, so that the vectors of the whole corpus are never held at once; what a run cut off has stored is kept. */
async function store(): Promise<void> {
  const known = await readVectors(job.vectors);
  const standIn = createStandIn(known);
  const inputs = toEncoderInputs(corpus);
  const batchSize = 2_000;
  for (let start = 0; start < inputs.length; start += batchSize) {
    const records = inputs.slice(start, start + batchSize).map(({ id, fingerprint }) => {
      const origin = originOf(id);
      return { id, fingerprint, vector: standIn(origin, origin === id) };
    });
    await vectors.upsert(records.filter(({ id }) => !stored.has(id)));
    process.stderr.write(`${start + records.length} ${inputs.length}\n`);
  }
}

function originOf(id: string): string {
  const { statementId } = statementOf(id);
  return `${origins.get(statementId) ?? statementId}${id.slice(statementId.length)}`;
}

async function measure(work: (question: string) => Promise<unknown>) {
  const times: number[] = [];
  const before = process.cpuUsage();
  for (const question of job.questions) {
    const start = performance.now();
    await work(question);
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  const count = Math.max(1, times.length);
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    mean: times.reduce((sum, time) => sum + time, 0) / count,
    cpu: (user + system) / 1000 / count,
  };
}
