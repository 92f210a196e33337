import { readConfig, settings } from '../config.ts';
import { formatStanding } from '../corpus/source-file.ts';
import { BotError } from '../errors.ts';
import { printable } from '../text/printable.ts';
import { openIndex } from './open-index.ts';
import { readQuestion } from './read-question.ts';
import { commonHelp, commonOptions, parseFlags, runCommand } from './run-command.ts';

const help = `Usage: npm run --silent retrieve -- [-k 10] "question" [flags]

The statements that bear on a question, best first.

  -k N           how many, 1 to ${settings.retrieval.depth} (10)
${commonHelp}
`;

await runCommand('retrieve', async () => {
  const { values, positionals } = parseFlags({
    ...commonOptions,
    count: { type: 'string', short: 'k', default: '10' },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const asked = readQuestion(positionals);
  const count = Number(values.count);
  if (!Number.isInteger(count) || count < 1 || count > settings.retrieval.depth) {
    throw new BotError(`-k takes a whole number from 1 to ${settings.retrieval.depth}`, {
      code: 'bad-usage',
    });
  }

  // The pipeline is loaded while the index opens.
  const [index, { pipelineDeps }, { retrieve }, { understand }] = await Promise.all([
    openIndex(readConfig(values), { warm: true }),
    import('./open.ts'),
    import('../retrieve/retrieve.ts'),
    import('../understand/understand.ts'),
  ]);
  const deps = pipelineDeps(index);
  const question = understand(asked, [], deps);
  const hits = await retrieve(question, count, deps).finally(index.close);
  if (values.json) {
    const found = hits.map(({ statement, source, relevance }, rank) => ({
      rank: rank + 1,
      statementId: statement.id,
      sourceId: source.id,
      voice: statement.voice,
      standing: statement.standing,
      text: statement.text,
      relevance,
    }));
    process.stdout.write(`${JSON.stringify({ question, hits: found }, null, 2)}\n`);
    return 0;
  }
  if (hits.length === 0) process.stdout.write('Nothing in the corpus bears on this.\n');
  hits.forEach(({ statement, relevance }, rank) => {
    const standing = printable(formatStanding(statement.standing));
    process.stdout.write(
      `${rank + 1}. ${printable(statement.text)}\n   ${statement.id} · ${standing} · ${statement.voice} · relevance ${relevance.toFixed(2)}\n`,
    );
  });
  return 0;
});
