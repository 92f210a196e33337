import path from 'node:path';
import { parseArgs } from 'node:util';
import { runSoak } from './run-soak.ts';

const help = `Usage: npm run soak [-- --minutes N | --questions N] [--rate N] [--seed N] [--corpus DIR]

Two processes of the bot answer in the sandbox over one PostgreSQL and one Chroma, while they, Chroma and PostgreSQL are
killed at random, sockets dropped, events doubled and calls to Slack failed. Counts what was lost or doubled, how memory
grows, and whether the ledger is sound. Ends with 1 when something is amiss. 5,000 questions unless told otherwise.
`;

/** An answer in a channel needs one of the fifty updates a minute that Slack allows; with more, they only come later. */
const inChannels = 0.13;

/** The corpus that the questions below are about. */
const smallCorpus = path.resolve(import.meta.dirname, '../evals/corpora/poisoned');
const questions = [
  'How many night ferries were counted in 2024?',
  'Who limited night ferries at Selmaa?',
  'What do shipowners say about the limit on night ferries?',
  'How many night ferries were counted in 2023?',
  'Is the limit on night ferries good for residents?',
  'How many bicycles are there in Selmaa?',
];

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    questions: { type: 'string' },
    rate: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    corpus: { type: 'string', default: smallCorpus },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(help);
} else {
  const perSecond = Number(values.rate);
  const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
  const count =
    minutes === undefined ? Number(values.questions ?? 5_000) : Math.round(minutes * 60 * perSecond);
  const report = await runSoak({
    corpus: values.corpus,
    questions,
    count,
    perSecond,
    inChannels,
    // A short run meets every misfortune too.
    misfortuneEveryMs: minutes === undefined ? 8_000 : Math.min(8_000, minutes * 4_000),
    seed: Number(values.seed),
    tell: (line) => process.stderr.write(`${line}\n`),
  });
  const { asked, answered, told, lost, doubled, signsLeft, misfortunes, seconds, memory, ledger } = report;
  const growth =
    memory.perThousand === undefined ? 'not enough samples' : `${memory.perThousand.toFixed(1)} MB`;
  process.stdout.write(`${asked} questions in ${Math.round(seconds)} s: ${answered} answered, ${told} told that they were not
${lost.length} lost, ${doubled.length} doubled, ${signsLeft} signs of work left standing beside an answer
misfortunes: ${Object.entries(misfortunes)
    .map(([name, times]) => `${name} ${times}×`)
    .join(', ')}
memory of the process that lived longest: ${memory.megabytes.toFixed(0)} MB at the end, growth by 1,000 questions asked: ${growth} (${memory.samples} samples)
ledger verify: ${ledger.said}
`);
  for (const thread of [
    ...lost.map((each) => ({ lost: each })),
    ...doubled.map((each) => ({ doubled: each })),
  ])
    process.stdout.write(`${JSON.stringify(thread)}\n`);
  process.exit(lost.length + doubled.length === 0 && ledger.clean ? 0 : 1);
}
