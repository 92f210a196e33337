import { createInterface } from 'node:readline';
import { z } from 'zod';
import { messageOf } from '../errors.ts';

type Unread = { readonly id: string | number | null; readonly problem: string };

/**
 * Does the work for each line of standard input, read by the schema or as the problem with it, which standard error is told
 * too. Gives the exit code: 2 when a line could not be read.
 */
export async function forEachLine<Line>(
  command: string,
  schema: z.ZodType<Line>,
  example: string,
  work: (line: Line | Unread) => Promise<void>,
): Promise<number> {
  let exitCode = 0;
  let number = 0;
  for await (const text of createInterface({ input: process.stdin })) {
    number += 1;
    if (text.trim() === '') continue;
    const read = readLine(text, schema, example, number);
    if (read.unread) {
      exitCode = 2;
      process.stderr.write(`${command}: ${read.unread.problem}\n`);
      await work(read.unread);
    } else await work(read.line);
  }
  return exitCode;
}

function readLine<Line>(
  text: string,
  schema: z.ZodType<Line>,
  example: string,
  number: number,
): { readonly unread: Unread } | { readonly unread?: undefined; readonly line: Line } {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return {
      unread: { id: null, problem: `line ${number}: is no JSON (${messageOf(error)}); write ${example}` },
    };
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return { line: parsed.data };
  const [issue] = parsed.error.issues;
  const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(data).data?.id ?? null;
  const where = issue?.path.join('.') || 'the line';
  return { unread: { id, problem: `line ${number}: ${where}: ${issue?.message}; write ${example}` } };
}

/** Writes a line of JSON to standard output. */
export function writeLine(data: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${JSON.stringify(data)}\n`, (error) => (error ? reject(error) : resolve()));
  });
}
