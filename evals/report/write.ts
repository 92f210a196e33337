import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Report } from './report.ts';
import { toHtml } from './to-html.ts';
import { toJson } from './to-json.ts';
import { toJunit } from './to-junit.ts';
import { toMarkdown } from './to-markdown.ts';

/** Writes every format to `evals/reports/`, or a folder in it, and gives that folder. */
export async function writeReports(report: Report, under = ''): Promise<string> {
  const folder = path.join(import.meta.dirname, '..', 'reports', under);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'report.json'), toJson(report));
  await writeFile(path.join(folder, 'junit.xml'), toJunit(report));
  await writeFile(path.join(folder, 'summary.md'), toMarkdown(report));
  await writeFile(path.join(folder, 'report.html'), toHtml(report));
  return folder;
}
