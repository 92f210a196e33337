import { z } from 'zod';
import type { Checker } from '../check/create-checker.ts';
import { readConfig, settings } from '../config.ts';
import { BotError } from '../errors.ts';
import { toCheckData } from '../present/check-data.ts';
import { checkReason } from '../present/check-wording.ts';
import { textWidth } from '../present/text-layout.ts';
import { toText } from '../present/to-text.ts';
import { forEachLine, writeLine } from './json-lines.ts';
import { openIndex } from './open-index.ts';
import { commonHelp, commonOptions, parseFlags, runCommand } from './run-command.ts';

const help = `Usage: npm run --silent check -- "message" [flags]
       npm run --silent check -- --jsonl [flags] < messages.jsonl

What the corpus makes of each claim of a message: supported, contradicted, contested,
attributed opinion or not in the corpus, with the statements that show it.

  --jsonl        read {"id","text"} lines from standard input and write one check a line
${commonHelp}
`;

const line = z.object({ id: z.union([z.string(), z.number()]).transform(String), text: z.string() });

await runCommand('check', async () => {
  const { values, positionals } = parseFlags({
    ...commonOptions,
    jsonl: { type: 'boolean', default: false },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const config = readConfig(values);
  if (values.jsonl && positionals.length > 0) {
    const message = '--jsonl reads its messages from standard input; leave out the message';
    throw new BotError(`${message}; --help shows how`, { code: 'bad-usage' });
  }
  const message = values.jsonl ? '' : readMessage(positionals);
  // The pipeline is loaded while the index opens.
  const [index, { openChecker }] = await Promise.all([
    openIndex(config, { warm: true }),
    import('./open.ts'),
  ]);
  const check = openChecker(index);
  if (values.jsonl) return checkLines(check).finally(index.close);
  const answer = await check(message).finally(index.close);
  const width = textWidth(process.stdout.columns);
  process.stdout.write(
    values.json
      ? `${JSON.stringify(toCheckData(answer), null, 2)}\n`
      : toText(answer, { width, colour: config.colour }),
  );
  return 0;
});

function readMessage(positionals: readonly string[]): string {
  if (positionals.length === 0) {
    throw new BotError('give a message, in quotation marks; --help shows how', { code: 'bad-usage' });
  }
  const message = positionals.join(' ');
  if (!/[\p{L}\p{N}]/u.test(message)) throw new BotError(checkReason('empty'), { code: 'bad-input' });
  const { longestMessage } = settings.check;
  if (message.length > longestMessage) {
    const words = `the message has ${message.length} characters, at most ${longestMessage} are read; check it in parts`;
    throw new BotError(words, { code: 'bad-input' });
  }
  return message;
}

/** Checks each line of standard input in turn; a line that cannot be read is answered with the reason. */
function checkLines(check: Checker): Promise<number> {
  return forEachLine('check', line, '{"id":"1","text":"…"}', async (read) => {
    if (!('problem' in read)) return writeLine({ ...toCheckData(await check(read.text)), id: read.id });
    const unread = toCheckData(await check(''));
    await writeLine({ ...unread, id: read.id, reason: 'failure', text: `${read.problem}\n` });
  });
}
