import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import path from 'node:path';
import { createChromaIndex } from '../src/adapters/chroma-index.ts';
import { openChromaServer } from '../src/adapters/chroma-server.ts';
import { pipelineDeps } from '../src/cli/open.ts';
import { openEmbedder } from '../src/cli/open-index.ts';
import { startProgress } from '../src/cli/progress.ts';
import { commonHelp, commonOptions, parseFlags, runCommand } from '../src/cli/run-command.ts';
import { type Config, readConfig, settings } from '../src/config.ts';
import { readCorpus } from '../src/corpus/read-corpus.ts';
import { BotError } from '../src/errors.ts';
import { buildIndex } from '../src/indexing/build-index.ts';
import { toEncoderInputs } from '../src/indexing/to-documents.ts';
import { readQuestions, thin } from './questions.ts';
import { createRememberingEmbedder } from './remembering-embedder.ts';
import { brokenBudgets, type Report } from './report.ts';
import { createPlainBm25 } from './rivals/bm25.ts';
import { createChromaAlone } from './rivals/chroma.ts';
import { createLangChain } from './rivals/langchain.ts';
import { createOurs } from './rivals/ours.ts';
import { measureScale } from './scale.ts';
import { lead, score } from './scores.ts';
import { runSideBySide } from './side-by-side.ts';
import { toChart } from './to-chart.ts';
import { toMarkdown } from './to-markdown.ts';
import { writeVectors } from './vector-file.ts';

const results = path.join(import.meta.dirname, 'results');
/** Questions asked at each size, spread over the cases. */
const asked = { full: 150, quick: 30 };

const help = `Usage: npm run bench -- [flags]

Quality side by side with stock LangChain, Chroma alone and plain BM25 on the same questions,
and latency, memory and index time by size of the corpus. Takes some 15 minutes (--quick: two or three).
Prints Markdown and writes bench.md, bench.json and bench.svg. Vectors are kept in the data folder:
the time of the first index is that of the first run.

  --split NAME   questions of the test split, or of dev (test)
  --sizes LIST   sizes in statements beside the shipped corpus (1000,10000,100000)
  --only PART    side-by-side or size (both)
  --quick        fewer questions, 1,000 statements only
  --out DIR      write the results there (bench/results; with --quick nowhere unless given)
${commonHelp}
`;

await runCommand('bench', async () => {
  const { values } = parseFlags({
    ...commonOptions,
    split: { type: 'string', default: 'test' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    out: { type: 'string' },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const { split, only } = values;
  if (split !== 'dev' && split !== 'test') throw usage('--split takes dev or test');
  if (only !== undefined && only !== 'side-by-side' && only !== 'size')
    throw usage('--only takes side-by-side or size');
  const sizes = (values.quick ? '1000' : values.sizes).split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0))
    throw usage('--sizes takes whole numbers with commas between them');
  const config = readConfig(values);
  await mkdir(config.dataFolder, { recursive: true });
  const folder = await mkdtemp(path.join(config.dataFolder, 'bench-'));
  try {
    const report = await run({
      config,
      folder,
      split,
      only,
      sizes,
      quick: values.quick,
    });
    const out = values.out ?? (values.quick ? undefined : results);
    if (out !== undefined) await write(path.resolve(out), report);
    process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : toMarkdown(report));
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

type Plan = {
  readonly config: Config;
  readonly folder: string;
  readonly split: 'dev' | 'test';
  readonly only: 'side-by-side' | 'size' | undefined;
  readonly sizes: readonly number[];
  readonly quick: boolean;
};

async function run({ config, folder, split, only, sizes, quick }: Plan): Promise<Report> {
  const [load = 0] = loadavg();
  const corpus = await readCorpus(config.corpusFolder);
  const all = await readQuestions(split);
  const embedder = await createRememberingEmbedder(await openEmbedder(config), config.dataFolder);
  const server = await openChromaServer(path.join(folder, 'chroma'));
  const vectors = await createChromaIndex(server.url, 'bench-ours');
  const start = performance.now();
  const built = await buildIndex(corpus, {
    embedder,
    vectors,
    progress: startProgress('Indexing the shipped corpus'),
  });
  const seconds = (performance.now() - start) / 1000;
  await embedder.save();

  const compare = async () => {
    const questions = quick ? thin(all, asked.quick * 2) : all;
    const deps = {
      ...pipelineDeps({ corpus, embedder, vectors, report: built, close: server.release }),
      settings: settings.answer,
      now: () => performance.now(),
    };
    const langchain = await createLangChain(
      corpus,
      embedder,
      [4, 10],
      startProgress('Indexing for LangChain'),
    );
    const ours = createOurs(deps, 10);
    const others = [
      ...langchain.rivals,
      await createChromaAlone(corpus, embedder, server.url, 10),
      createPlainBm25(corpus, 10),
    ];
    await embedder.save();
    const outcomes = await runSideBySide([ours, ...others], questions, startProgress('Asking side by side'));
    const own = outcomes.get(ours) ?? [];
    return {
      split,
      questions: questions.length,
      cases: new Set(questions.map(({ caseId }) => caseId)).size,
      rows: [...outcomes].map(([rival, found]) => ({
        name: rival.name,
        about: rival.about,
        scores: score(found),
        lead: rival === ours ? undefined : lead(own, found),
      })),
    };
  };
  const sideBySide = only === 'size' ? undefined : await compare();
  server.release();

  const statements = corpus.sources.reduce((sum, source) => sum + source.statements.length, 0);
  const scale: Report['scale'][number][] = [];
  if (only !== 'side-by-side') {
    const file = path.join(folder, 'vectors');
    await writeVectors(
      file,
      new Map(toEncoderInputs(corpus).map(({ id, text }) => [id, embedder.vectorOf(text)])),
    );
    const questions = thin(
      all.filter(({ turns }) => turns.length === 0),
      quick ? asked.quick : asked.full,
    ).map(({ question }) => question);
    for (const size of [...new Set([statements, ...sizes])].sort((one, other) => one - other)) {
      const job = { size, corpusFolder: config.corpusFolder, folder, vectors: file, questions };
      const result = await measureScale(job, startProgress(`Storing ${size} statements`));
      const broken = brokenBudgets(result, statements);
      process.stderr.write(
        `${size} statements: answer p50 ${result.answer.p50.toFixed(0)} ms, p95 ${result.answer.p95.toFixed(0)} ms${broken.length > 0 ? `; ${broken.join(', ')}` : ''}\n`,
      );
      scale.push(result);
    }
  }
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `Node ${process.versions.node}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), load ${load.toFixed(1)} at the start`,
    corpus: { version: corpus.version, sources: corpus.sources.length, statements },
    index: embedder.hasKept ? undefined : { embedded: built.embedded, seconds },
    sideBySide,
    scale,
  };
}

async function write(folder: string, report: Report): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(path.join(folder, 'bench.md'), toMarkdown(report));
  await writeFile(path.join(folder, 'bench.svg'), toChart(report));
}

function usage(message: string): BotError {
  return new BotError(`${message}; --help lists the flags`, { code: 'bad-usage' });
}
