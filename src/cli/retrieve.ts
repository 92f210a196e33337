import { readConfig, settings } from '../config.ts';
import { formatStanding } from '../corpus/source-file.ts';
import { BotError } from '../errors.ts';
import { retrieve } from '../retrieve/retrieve.ts';
import { understand } from '../understand/understand.ts';
import { openIndex, pipelineDeps } from './open.ts';
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
  const asked = positionals.join(' ');
  const count = Number(values.count);
  if (!Number.isInteger(count) || count < 1 || count > settings.retrieval.depth) {
    throw new BotError(`-k takes a whole number from 1 to ${settings.retrieval.depth}`, {
      code: 'bad-usage',
    });
  }
  if (!/[\p{L}\p{N}]/u.test(asked))
    throw new BotError('retrieve takes a question; --help shows how', { code: 'bad-usage' });

  const index = await openIndex(readConfig(values));
  const deps = pipelineDeps(index);
  const question = understand(asked, [], deps);
  const hits = await retrieve(question, count, deps).finally(index.close);
  if (values.json) {
    const found = hits.map(({ statement, source, score, coverage }, rank) => ({
      rank: rank + 1,
      statementId: statement.id,
      sourceId: source.id,
      voice: source.voice,
      standing: statement.standing,
      text: statement.text,
      score,
      coverage,
    }));
    process.stdout.write(`${JSON.stringify({ question, hits: found }, null, 2)}\n`);
    return 0;
  }
  if (hits.length === 0) process.stdout.write('Nothing in the corpus bears on this.\n');
  hits.forEach(({ statement, source, score, coverage }, rank) => {
    process.stdout.write(
      `${rank + 1}. ${statement.text}\n   ${statement.id} · ${formatStanding(statement.standing)} · ${source.voice} · score ${score.toFixed(2)} · coverage ${coverage.toFixed(2)}\n`,
    );
  });
  return 0;
});
