import { readConfig } from '../config.ts';
import { BotError } from '../errors.ts';
import { toBriefData } from '../present/brief-data.ts';
import { briefToText } from '../present/brief-to-text.ts';
import { openIndex } from './open.ts';
import { openBriefer } from './open-briefer.ts';
import { commonHelp, commonOptions, parseFlags, runCommand } from './run-command.ts';

const help = `Usage: npm run --silent brief -- sweden [flags]
       npm run --silent brief -- uk grooming gangs inquiry
       npm run --silent brief -- compare uk germany
       npm run --silent brief -- since 2026-01-01 [country or topic]

A briefing from the corpus, every statement cited: a country, a topic, a comparison, or what is new.

  --one-page     the main points (the default)
  --long         with more of each
${commonHelp}
`;

await runCommand('brief', async () => {
  const { values, positionals } = parseFlags({
    ...commonOptions,
    long: { type: 'boolean', default: false },
    'one-page': { type: 'boolean', default: false },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  if (positionals.length === 0) {
    throw new BotError('name a country, a topic or a date; --help shows how', { code: 'bad-usage' });
  }
  const config = readConfig(values);
  const index = await openIndex(config);
  const brief = await openBriefer(index)
    .then((write) => write(positionals.join(' '), values.long ? 'long' : 'one-page'))
    .finally(index.close);
  const width = Math.min(process.stdout.columns ?? 80, 100);
  process.stdout.write(
    values.json
      ? `${JSON.stringify(toBriefData(brief), null, 2)}\n`
      : briefToText(brief, { width, colour: config.colour }),
  );
  return 0;
});
