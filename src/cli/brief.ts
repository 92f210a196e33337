import { writeFile } from 'node:fs/promises';
import type { Brief } from '../briefing.ts';
import { readConfig } from '../config.ts';
import { BotError, messageOf } from '../errors.ts';
import { toBriefData } from '../present/brief-data.ts';
import { briefToMarkdown } from '../present/brief-to-markdown.ts';
import { briefToText } from '../present/brief-to-text.ts';
import { textWidth } from '../present/text-layout.ts';
import { openIndex } from './open-index.ts';
import { commonHelp, commonOptions, parseFlags, runCommand } from './run-command.ts';

const help = `Usage: npm run --silent brief -- sweden [flags]
       npm run --silent brief -- uk grooming gangs inquiry
       npm run --silent brief -- compare uk germany
       npm run --silent brief -- since 2026-01-01 [country or topic]

A briefing from the corpus, every statement cited: a country, a topic, a comparison, or what is new.

  --one-page     the main points (the default)
  --long         with more of each
  --markdown     print Markdown instead of text
  --docx FILE    write a Word document to FILE instead
${commonHelp}
`;

await runCommand('brief', async () => {
  const { values, positionals } = parseFlags({
    ...commonOptions,
    long: { type: 'boolean', default: false },
    'one-page': { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    docx: { type: 'string' },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  if (positionals.length === 0) {
    throw new BotError('name a country, a topic or a date; --help shows how', { code: 'bad-usage' });
  }
  const config = readConfig(values);
  // The pipeline is loaded while the index opens.
  const [index, { openBriefer }] = await Promise.all([
    openIndex(config, { warm: true }),
    import('./open-briefer.ts'),
  ]);
  const brief = await openBriefer(index)
    .then((write) => write(positionals.join(' '), values.long ? 'long' : 'one-page'))
    .finally(index.close);
  if (values.docx !== undefined) await writeDocument(values.docx, brief);
  else if (values.json) process.stdout.write(`${JSON.stringify(toBriefData(brief), null, 2)}\n`);
  else if (values.markdown) process.stdout.write(briefToMarkdown(brief));
  else {
    const width = textWidth(process.stdout.columns);
    process.stdout.write(briefToText(brief, { width, colour: config.colour }));
  }
  return brief.kind === 'none' ? 2 : 0;
});

/** The library for Word documents is loaded only when one is wanted. */
async function writeDocument(file: string, brief: Brief): Promise<void> {
  if (brief.kind === 'none') {
    process.stdout.write(briefToText(brief));
    return;
  }
  const { toWordDocument } = await import('../adapters/word-document.ts');
  const content = await toWordDocument(brief);
  await writeFile(file, content).catch((error: unknown) => {
    throw new BotError(`${file} cannot be written: ${messageOf(error)}`, { code: 'bad-input', cause: error });
  });
  process.stderr.write(`Written to ${file}\n`);
}
