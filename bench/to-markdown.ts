import type { Interval } from './intervals.ts';
import { brokenBudgets, type Report } from './report.ts';
import type { ScaleResult } from './scale-job.ts';

/** A report as Markdown: tables first, then what the numbers mean. */
export function toMarkdown(report: Report): string {
  const { date, machine, corpus } = report;
  return [
    '# Bench',
    '',
    `\`npm run bench\`, ${date}, ${machine}. Corpus ${corpus.version}: ${count(corpus.statements)} statements in ${count(corpus.sources)} sources.`,
    ...sideBySide(report),
    ...scale(report),
    '',
  ].join('\n');
}

function sideBySide({ sideBySide: found }: Report): string[] {
  if (!found) return [];
  const rows = found.rows.map(({ name, scores, lead }) => [
    name,
    share(scores.recall),
    share(scores.allNeeded),
    share(scores.ndcg),
    share(scores.overlap),
    count(scores.characters),
    `${tenths(scores.p50)} / ${tenths(scores.p95)}`,
    lead ? `${lead.times.toFixed(2)} ×` : '1',
  ]);
  const leads = found.rows.flatMap(({ name, lead }) =>
    lead
      ? [[name, points(lead.recall), points(lead.allNeeded), points(lead.ndcg), points(lead.overlap)]]
      : [],
  );
  return [
    '',
    '## Side by side',
    '',
    `${count(found.questions)} questions of ${count(found.cases)} cases (split: ${found.split}) in one run, each with 95 % bootstrap intervals over cases.`,
    '',
    ...table(
      [
        'way to search',
        'recall',
        'all needed',
        'nDCG',
        'overlap of opposed framings',
        'characters found',
        'p50 / p95 ms',
        'time, ours = 1',
      ],
      rows,
    ),
    '',
    'How far ours is ahead, in points of 100, on the same questions:',
    '',
    ...table(['ours less …', 'recall', 'all needed', 'nDCG', 'overlap'], leads),
    '',
    ...found.rows.map(({ name, about }) => `- ${name}: ${about}.`),
    '- Recall: share of the facts a right answer needs that some statement found bears out. All needed: questions with',
    '  every one of them. nDCG: rank counts; a fact counts once. Overlap: share of what a restriction-minded and a',
    '  rights-minded wording of one question find that both find. A chunk holds a statement when the whole text of the',
    '  statement lies in it; characters say how much more a chunk is to read.',
    '- A follow-up goes to the others with the earlier questions of its thread in front of it; ours answers those first,',
    '  and that is in its time.',
  ];
}

function scale({ scale: results, corpus, index }: Report): string[] {
  if (results.length === 0) return [];
  const rows = results.map((result) => [
    `${count(result.statements)}${result.statements === corpus.statements ? ' (shipped)' : ''}`,
    count(result.records),
    pair(result.retrieval),
    pair(result.answer),
    tenths(result.answer.cpu),
    `${megabytes(result.memory?.now)} / ${megabytes(result.memory?.peak)}`,
    megabytes(result.serverMemory?.peak),
    (result.buildMs / 1000).toFixed(1),
    result.storeMs === null ? '–' : (result.storeMs / 1000).toFixed(1),
    brokenBudgets(result, corpus.statements).join(', ') || 'kept',
  ]);
  return [
    '',
    '## Size',
    '',
    ...table(
      [
        'statements',
        'vectors',
        'retrieval p50 / p95 ms',
        'answer p50 / p95 ms',
        'answer processor ms, mean',
        'memory MB: now / most',
        'Chroma server MB',
        'start: word indexes s',
        'storing vectors s',
        'budgets',
      ],
      rows,
    ),
    '',
    ...(index
      ? [
          `First index of the shipped corpus with the real encoder: ${index.seconds.toFixed(1)} s for ${count(index.embedded)} texts.`,
        ]
      : []),
    'Beyond the shipped corpus the statements are synthetic: the same sources again with names, figures and years',
    'exchanged (fixed seed). Their vectors are made by a stand-in, the vector of the shipped text moved a little, because',
    'embedding them would take hours; questions are embedded by the real encoder. A vector is stored for each statement and',
    'each reader’s question. Memory is the process that answers, its encoder included; a size is measured in a fresh one.',
    '',
    'Where the time of one answer goes, mean in ms:',
    '',
    ...table(['step', ...results.map(({ statements }) => count(statements))], stepRows(results)),
  ];
}

function stepRows(results: readonly ScaleResult[]): string[][] {
  const steps = [...new Set(results.flatMap((result) => result.steps.map(({ step }) => step)))];
  return steps.map((step) => [
    step,
    ...results.map((result) => tenths(result.steps.find((one) => one.step === step)?.ms ?? 0)),
  ]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)];
}

function share({ mean, low, high }: Interval): string {
  return Number.isNaN(mean) ? '–' : `${mean.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
}

function points({ mean, low, high }: Interval): string {
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value * 100).toFixed(1)}`;
  return Number.isNaN(mean) ? '–' : `${signed(mean)} (${signed(low)} to ${signed(high)})`;
}

function pair({ p50, p95 }: { readonly p50: number; readonly p95: number }): string {
  return `${tenths(p50)} / ${tenths(p95)}`;
}

function tenths(value: number): string {
  return value.toFixed(1);
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? '–' : count(bytes / 1e6);
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
