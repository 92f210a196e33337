import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readConfig } from '../config.ts';
import { coverageOf } from '../corpus/coverage.ts';
import { faultLine } from '../corpus/fault.ts';
import { lint } from '../corpus/lint.ts';
import { readCorpus, readCorpusFiles } from '../corpus/read-corpus.ts';
import { BotError, messageOf } from '../errors.ts';
import { coverageToHtml } from '../present/coverage-to-html.ts';
import { coverageToText } from '../present/coverage-to-text.ts';
import { printable } from '../text/printable.ts';
import { commonHelp, commonOptions, parseFlags, runCommand } from './run-command.ts';

const help = `Usage: npm run corpus -- lint [flags]
       npm run corpus -- coverage [--html FILE] [flags]

  lint           check every source against the editorial rules; each fault by file and line
  coverage       voices, dates and standings by topic and country, and the gaps
  --html FILE    write the coverage as one self-contained page with charts
${commonHelp}
`;

await runCommand('corpus', async () => {
  const { values, positionals } = parseFlags({ ...commonOptions, html: { type: 'string' } });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const { corpusFolder } = readConfig(values);
  switch (positionals.join(' ')) {
    case 'lint':
      return printFaults(corpusFolder, values.json);
    case 'coverage':
      return printCoverage(corpusFolder, values);
    default: {
      const said =
        positionals.length === 0 ? 'say what to do' : `"${positionals.join(' ')}" is nothing it does`;
      throw new BotError(`${said}; try: npm run corpus -- lint, or -- coverage`, { code: 'bad-usage' });
    }
  }
});

async function printFaults(folder: string, json: boolean): Promise<number> {
  const files = await readCorpusFiles(folder);
  const faults = lint(files, new Date().toISOString().slice(0, 10));
  const sources = files.parsed.length;
  const statements = files.parsed.reduce((sum, { source }) => sum + (source?.statements.length ?? 0), 0);
  if (json) process.stdout.write(`${JSON.stringify({ sources, statements, faults }, null, 2)}\n`);
  else {
    for (const fault of faults) process.stdout.write(`${printable(faultLine(fault))}\n`);
    const found =
      faults.length === 0 ? 'no faults' : `${faults.length} fault${faults.length === 1 ? '' : 's'}`;
    process.stdout.write(`${sources} sources, ${statements} statements: ${found}\n`);
  }
  return faults.length === 0 ? 0 : 1;
}

async function printCoverage(
  folder: string,
  { json, html }: { json: boolean; html?: string | undefined },
): Promise<number> {
  const coverage = coverageOf(await readCorpus(folder));
  if (html !== undefined) {
    try {
      await mkdir(path.dirname(path.resolve(html)), { recursive: true });
      await writeFile(html, coverageToHtml(coverage));
    } catch (error) {
      throw new BotError(`${html} cannot be written: ${messageOf(error)}`, {
        code: 'bad-usage',
        cause: error,
      });
    }
    process.stderr.write(`Wrote ${html}\n`);
  }
  if (json) process.stdout.write(`${JSON.stringify(coverage, null, 2)}\n`);
  else if (html === undefined) process.stdout.write(coverageToText(coverage));
  return 0;
}
