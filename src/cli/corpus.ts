import { readConfig } from '../config.ts';
import { faultLine } from '../corpus/fault.ts';
import { lint } from '../corpus/lint.ts';
import { readCorpusFiles } from '../corpus/read-corpus.ts';
import { BotError } from '../errors.ts';
import { commonHelp, commonOptions, parseFlags, runCommand } from './run-command.ts';

const help = `Usage: npm run corpus -- lint [flags]

  lint           check every source against the editorial rules; each fault by file and line

${commonHelp}
`;

await runCommand('corpus', async () => {
  const { values, positionals } = parseFlags(commonOptions);
  const [action] = positionals;
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  if (action !== 'lint' || positionals.length > 1) {
    throw new BotError(
      `${action === undefined ? 'say what to do' : `"${positionals.join(' ')}" is nothing it does`}; try: npm run corpus -- lint`,
      {
        code: 'bad-usage',
      },
    );
  }
  const files = await readCorpusFiles(readConfig(values).corpusFolder);
  const faults = lint(files);
  const statements = files.parsed.reduce((sum, { source }) => sum + (source?.statements.length ?? 0), 0);
  if (values.json) {
    process.stdout.write(
      `${JSON.stringify({ sources: files.parsed.length, statements, faults }, null, 2)}\n`,
    );
  } else {
    for (const fault of faults) process.stdout.write(`${faultLine(fault)}\n`);
    const found =
      faults.length === 0 ? 'no faults' : `${faults.length} fault${faults.length === 1 ? '' : 's'}`;
    process.stdout.write(`${files.parsed.length} sources, ${statements} statements: ${found}\n`);
  }
  return faults.length === 0 ? 0 : 1;
});
