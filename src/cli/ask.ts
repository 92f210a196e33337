import { z } from 'zod';
import type { Answerer } from '../answer.ts';
import { type Config, readConfig } from '../config.ts';
import { BotError } from '../errors.ts';
import { toData } from '../present/answer-data.ts';
import { textWidth } from '../present/text-layout.ts';
import { toText } from '../present/to-text.ts';
import { printable } from '../text/printable.ts';
import { forEachLine, writeLine } from './json-lines.ts';
import { openAssistance } from './open-composer.ts';
import { openIndex } from './open-index.ts';
import { readQuestion } from './read-question.ts';
import { commonHelp, commonOptions, parseFlags, runCommand } from './run-command.ts';

const help = `Usage: npm run --silent ask -- "question" [flags]
       npm run --silent ask -- --jsonl [flags] < questions.jsonl

One cited answer from the corpus. The first use builds the index.

  --jsonl        read {"id","question","turns"?} lines from standard input and write one
                 answer object a line; turns are the earlier questions of the thread
${commonHelp}
`;

const line = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  question: z.string(),
  turns: z
    .array(z.union([z.string(), z.object({ question: z.string() }).transform(({ question }) => question)]))
    .default([]),
});

await runCommand('ask', async () => {
  const { values, positionals } = parseFlags({
    ...commonOptions,
    jsonl: { type: 'boolean', default: false },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const config = readConfig(values);
  if (values.jsonl) {
    if (positionals.length > 0) {
      const message = '--jsonl reads its questions from standard input; leave out the question';
      throw new BotError(`${message}; --help shows how`, { code: 'bad-usage' });
    }
    const { answer, close } = await open(config);
    return answerLines(answer).finally(close);
  }
  const question = readQuestion(positionals);
  const { answer: ask, close } = await open(config);
  const answer = await ask(question).finally(close);
  const width = textWidth(process.stdout.columns);
  process.stdout.write(
    values.json
      ? `${JSON.stringify(toData(answer), null, 2)}\n`
      : toText(answer, { width, colour: config.colour }),
  );
  return 0;
});

/**
 * The answerer, whose code is loaded while the index opens. A model that fails is told of on standard error; the answer
 * says so too, and stands.
 */
async function open(config: Config): Promise<{ readonly answer: Answerer; close(): void }> {
  const [index, { openAnswerer }, assistance] = await Promise.all([
    openIndex(config, { warm: true }),
    import('./open.ts'),
    openAssistance(config, (failure) => process.stderr.write(`ask: ${printable(failure.message)}\n`)),
  ]);
  return { answer: openAnswerer(index, assistance), close: index.close };
}

/** Answers each line of standard input in turn; a line that cannot be read is answered with the reason. */
function answerLines(answer: Answerer): Promise<number> {
  return forEachLine('ask', line, '{"id":"1","question":"…"}', async (read) => {
    if (!('problem' in read))
      return writeLine({ ...toData(await answer(read.question, read.turns)), id: read.id });
    const unread = toData(await answer(''));
    await writeLine({ ...unread, id: read.id, reason: 'failure', text: `${read.problem}\n` });
  });
}
