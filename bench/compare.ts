import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipelineDeps } from '../src/cli/open.ts';
import { openIndex } from '../src/cli/open-index.ts';
import { startProgress } from '../src/cli/progress.ts';
import { commonHelp, commonOptions, parseFlags, runCommand } from '../src/cli/run-command.ts';
import { readConfig, settings } from '../src/config.ts';
import { BotError } from '../src/errors.ts';
import type { Interval } from './intervals.ts';
import { type BenchQuestion, readQuestions, thin } from './questions.ts';
import { rememberedSearch } from './remembered-search.ts';
import { createPlainBm25 } from './rivals/bm25.ts';
import { score } from './scores.ts';
import { stepVariants, type Variant } from './variants.ts';
import { withoutVariants } from './without.ts';

const page = path.join(import.meta.dirname, '..', 'docs', 'retrieval.md');
const marks = { start: '<!-- table: npm run compare -->', end: '<!-- end of table -->' };

const help = `Usage: npm run compare -- [flags]

What each part of retrieval is worth: the same questions with parts alone, added one by one,
taken out or weighed otherwise. AIDE_MEMOIRE_ENCODER names another encoder.

  --split NAME   questions of the dev split, or of test (dev)
  --part NAME    only steps (parts added one by one) or only changes (parts taken out or weighed otherwise)
  --quick        a tenth of the questions
  --write        put the table into docs/retrieval.md
${commonHelp}
`;

await runCommand('compare', async () => {
  const { values } = parseFlags({
    ...commonOptions,
    split: { type: 'string', default: 'dev' },
    part: { type: 'string' },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const { split, part } = values;
  if (split !== 'dev' && split !== 'test') {
    throw new BotError('--split takes dev or test; --help lists the flags', { code: 'bad-usage' });
  }
  if (part !== undefined && part !== 'steps' && part !== 'changes') {
    throw new BotError('--part takes steps or changes; --help lists the flags', { code: 'bad-usage' });
  }
  const all = await readQuestions(split);
  const questions = values.quick ? thin(all, all.length / 10) : all;
  const opened = await openIndex(readConfig(values));
  const index = { ...opened, ...rememberedSearch(opened) };
  const deps = { ...pipelineDeps(index), settings: settings.answer, now: () => 0 };
  const plain = { ...createPlainBm25(index.corpus, 10), name: 'plain BM25, the words as asked' };
  const variants = [
    ...(part === 'changes' ? [] : [plain, ...stepVariants(deps)]),
    ...(part === 'steps' ? [] : withoutVariants(index, deps)),
  ];
  const rows = await measure(variants, questions).finally(opened.close);
  const about = `${questions.length} questions of the ${split} split, encoder ${index.embedder.id}, corpus ${index.corpus.version}`;
  const table = toTable(rows);
  if (values.write) await writeTable(`${about}.\n\n${table}`);
  process.stdout.write(
    values.json ? `${JSON.stringify({ about, rows }, null, 2)}\n` : `${about}\n\n${table}`,
  );
  return 0;
});

async function measure(variants: readonly Variant[], questions: readonly BenchQuestion[]) {
  const progress = startProgress('Comparing');
  const rows = [];
  progress(0, variants.length);
  for (const [done, { name, search }] of variants.entries()) {
    const outcomes = [];
    for (const question of questions) {
      outcomes.push({ question, found: await search(question), milliseconds: 0 });
    }
    rows.push({ name, scores: score(outcomes) });
    progress(done + 1, variants.length);
  }
  return rows;
}

function toTable(rows: Awaited<ReturnType<typeof measure>>): string {
  const share = ({ mean, low, high }: Interval) =>
    `${mean.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
  const lines = rows.map(
    ({ name, scores }) =>
      `| ${name} | ${share(scores.recall)} | ${share(scores.allNeeded)} | ${share(scores.ndcg)} | ${share(scores.overlap)} |`,
  );
  return [
    '| way to search | recall@10 | all needed@10 | nDCG@10 | overlap of opposed framings |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...lines,
    '',
  ].join('\n');
}

async function writeTable(table: string): Promise<void> {
  const text = await readFile(page, 'utf8');
  const [before, rest] = text.split(marks.start);
  const after = rest?.split(marks.end)[1];
  if (before === undefined || after === undefined) {
    throw new BotError(`docs/retrieval.md needs the lines ${marks.start} and ${marks.end}`, {
      code: 'bad-input',
    });
  }
  await writeFile(page, `${before}${marks.start}\n${table}${marks.end}${after}`);
}
