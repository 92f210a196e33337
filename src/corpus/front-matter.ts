import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { seenLevels, sourceKinds, voices } from '../domain.ts';
import type { Fault } from './fault.ts';

const isoDate = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'is no date such as 2025, 2025-06 or 2025-06-16',
  )
  .refine((date) => !Number.isNaN(Date.parse(date)), 'is no day of the calendar');

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
export type FrontMatter = z.infer<typeof schema>;

export type SplitFile = {
  header: FrontMatter;
  body: string /** Line of the body's first line, from 1. */;
  bodyLine: number;
};

/** The header of a source file, checked, and the text below it; or the faults that stand in the way. */
export function readFrontMatter(file: string, text: string): SplitFile | Fault[] {
  const fault = (line: number, message: string): Fault => ({ file, line, rule: 'front-matter', message });
  const match = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return [fault(1, 'has no header; begin the file with --- and end the header with ---')];

  const yaml = match[1] ?? '';
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'core' });
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  if (document.errors.length > 0) {
    return document.errors.map((error) =>
      fault(lineAt(error.pos[0]), `the header is no valid YAML: ${firstLine(error.message)}`),
    );
  }

  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) {
    const bodyLine = match[0].split('\n').length;
    return { header: parsed.data, body: text.slice(match[0].length), bodyLine };
  }
  return parsed.error.issues.map((issue) => {
    const key = String(issue.path[0] ?? '');
    const keyLine = key === '' ? -1 : yaml.split('\n').findIndex((line) => line.startsWith(`${key}:`));
    return fault(keyLine < 0 ? 1 : keyLine + 2, key === '' ? issue.message : `"${key}": ${wording(issue)}`);
  });
}

function wording(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return `${issue.message}; is it missing?`;
  return issue.message;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
