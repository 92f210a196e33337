import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Report } from './report.ts';
import { toHtml } from './to-html.ts';
import { toJson } from './to-json.ts';
import { toJunit } from './to-junit.ts';
import { toMarkdown } from './to-markdown.ts';

const reports = path.join(import.meta.dirname, '..', 'reports');
const formats: Readonly<Record<string, (report: Report) => string>> = {
  'report.json': toJson,
  'junit.xml': toJunit,
  'summary.md': toMarkdown,
  'report.html': toHtml,
};

/** Writes every format to `evals/reports/`, or a folder in it, and gives that folder. */
export async function writeReports(report: Report, under = ''): Promise<string> {
  const folder = path.join(reports, under);
  await mkdir(folder, { recursive: true });
  for (const [name, format] of Object.entries(formats))
    await writeFile(path.join(folder, name), format(report));
  return folder;
}

/** Takes the reports of an earlier run away, so that none stands there for a run that never came to its end. */
export async function removeReports(): Promise<void> {
  await Promise.all(Object.keys(formats).map((name) => rm(path.join(reports, name), { force: true })));
}
