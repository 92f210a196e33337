import { readConfig } from '../config.ts';
import { BotError } from '../errors.ts';
import { openIndex } from './open-index.ts';
import { commonHelp, commonOptions, parseFlags, runCommand } from './run-command.ts';

const help = `Usage: npm run index [-- flags]

Brings the index up to date with the corpus: only what changed is embedded.

${commonHelp}
`;

await runCommand('index', async () => {
  const { values, positionals } = parseFlags(commonOptions);
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  if (positionals.length > 0) {
    throw new BotError(`index takes flags only, not "${positionals.join(' ')}"; --help lists them`, {
      code: 'bad-usage',
    });
  }
  const start = performance.now();
  const index = await openIndex(readConfig(values));
  index.close();
  const { embedded, removed, kept } = index.report;
  const seconds = Number(((performance.now() - start) / 1000).toFixed(1));
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ embedded, removed, kept, seconds, corpusVersion: index.corpus.version })}\n`
      : `Index up to date in ${seconds} s: ${embedded} embedded, ${kept} unchanged, ${removed} removed (corpus ${index.corpus.version}).\n`,
  );
  return 0;
});
