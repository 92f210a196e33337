import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { seenLevels, sourceKinds, voices } from '../domain.ts';
import type { Fault } from './fault.ts';
import { dataOf } from './yaml-data.ts';

const isoDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    error: 'is no date such as 2025, 2025-06 or 2025-06-16',
    abort: true,
  })
  .refine(isDay, 'is no day of the calendar');

const schema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'takes lower-case letters, digits and single hyphens'),
  title: z.string().trim().min(1, 'is empty'),
  publisher: z.string().trim().min(1, 'is empty'),
  url: z.url({ protocol: /^https?$/, error: 'is no http or https address' }).optional(),
  seen: z.enum(seenLevels),
  published: z.preprocess((value) => (typeof value === 'number' ? String(value) : value), isoDate).optional(),
  kind: z.enum(sourceKinds),
  voice: z.enum(voices),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/, 'takes two capital letters, such as GB')).default([]),
  topics: z.array(z.string().min(1)).default([]),
});
type FrontMatter = z.infer<typeof schema>;

export type SplitFile = {
  readonly header: FrontMatter;
  readonly body: string;
  /** Line of the body's first line, from 1. */
  readonly bodyLine: number;
};

/** The header of a source file, checked, and the text below it; or the faults that stand in the way. */
export function readFrontMatter(file: string, text: string): SplitFile | Fault[] {
  const fault = (line: number, message: string): Fault => ({ file, line, rule: 'front-matter', message });
  const match = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return [fault(1, 'has no header; begin the file with --- and end the header with ---')];

  const yaml = match[1] ?? '';
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    schema: 'core',
    logLevel: 'error',
    prettyErrors: false,
  });
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  if (document.errors.length > 0) {
    return document.errors.map((error) =>
      fault(lineAt(error.pos[0]), `the header is no valid YAML: ${firstLine(error.message)}`),
    );
  }

  const data = dataOf(document);
  if (data instanceof Error) return [fault(1, `the header is no valid YAML: ${firstLine(data.message)}`)];
  const parsed = schema.safeParse(data);
  if (parsed.success) {
    const bodyLine = match[0].split('\n').length;
    return { header: parsed.data, body: text.slice(match[0].length), bodyLine };
  }
  return parsed.error.issues.map((issue) => {
    const key = String((issue.code === 'unrecognized_keys' ? issue.keys : issue.path)[0] ?? '');
    if (key === '') return fault(1, issue.message);
    const line = yaml.split('\n').findIndex((written) => written.startsWith(`${key}:`));
    return line < 0
      ? fault(1, `"${key}": is missing; add it`)
      : fault(line + 2, `"${key}": ${wording(issue)}`);
  });
}

/** `Date` takes 30 February for 2 March. */
function isDay(date: string): boolean {
  const time = new Date(date);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
}

function wording(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys'
    ? 'is no key of a header; delete it or mend its spelling'
    : issue.message;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
