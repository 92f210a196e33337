import { parseArgs } from 'node:util';
import { BotError, isBadInput, messageOf } from '../errors.ts';
import { printable } from '../text/printable.ts';
import { redact } from '../text/redact.ts';

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/** Flags that every command takes. */
export const commonOptions = {
  corpus: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies Options;

export const commonHelp = `  --corpus DIR   answer from this folder instead of corpus/
  --data DIR     keep the index here instead of .data/
  --json         print data instead of text
  -h, --help     show this text

Exit codes: 0 done, 1 failed, 2 bad usage or input.`;

/**
 * Runs a command: its result goes to standard output by its own hand, a failure becomes one line on standard error
 * and the exit code of design.md (1 failed, 2 bad usage or input). Ends the process.
 */
export async function runCommand(name: string, command: () => Promise<number>): Promise<never> {
  // A reader that stops early (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  let exitCode: number;
  try {
    exitCode = await command();
  } catch (error) {
    exitCode = error instanceof BotError && isBadInput(error.code) ? 2 : 1;
    const label = error instanceof BotError ? '' : 'unexpected failure: ';
    process.stderr.write(`${name}: ${label}${redact(printable(messageOf(error).split('\n')[0] ?? ''))}\n`);
  }
  await new Promise<void>((resolve) => {
    process.stdout.write('', () => resolve());
  });
  process.exit(exitCode);
}

/** `parseArgs`, with an unknown flag, or a missing or empty value, as one line that names `--help`. */
export function parseFlags<T extends Options>(options: T, args: readonly string[] = process.argv.slice(2)) {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const empty = Object.entries(parsed.values).find(([, value]) => value === '');
    if (empty) throw new Error(`Option '--${empty[0]}' is given an empty value`);
    return parsed;
  } catch (error) {
    const [first = ''] = messageOf(error).split(/\.\s|\n/);
    throw new BotError(`${first.replace(/\.$/, '')}; --help lists the flags`, {
      code: 'bad-usage',
      cause: error,
    });
  }
}
