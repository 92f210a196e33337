import { missedLine, missedOf } from './missed.ts';
import { outcomeOfRow } from './part.ts';
import type { Report } from './report.ts';
import { changeOf, extentOf, foundOf, outcomeOf, provenanceLine, verdictOf, wantedOf } from './wording.ts';

/** The report for a step summary of continuous integration. */
export function toMarkdown(report: Report): string {
  const { measured, comparisons, failures } = report;
  const missed = missedOf(report);
  return [
    '## Evals',
    '',
    `**${verdictOf(report)}** ${missedLine(report)} ${extentOf(report)}.`,
    '',
    ...failures.map(({ rule, what }) => `- **${rule}** ${cell(what)}`),
    ...(failures.length > 0 ? [''] : []),
    ...(missed.length === 0
      ? []
      : [
          '| does not hold today | wanted | today | how far away |',
          '|---|---|---|---|',
          ...missed.map(
            ({ name, promise, gates, wanted, today, away, where, why }) =>
              `| ${cell(`${name}${gates ? ' (shuts the gate)' : ''}: ${promise}`)} | ${wanted} | ${cell(today)} | ${cell([away, where && `missed: ${where}`, why && `why: ${why}`].filter(Boolean).join('; '))} |`,
          ),
          '',
        ]),
    '| promise | found | wanted | cases | |',
    '|---|---|---|---|---|',
    ...measured.map(
      (one) =>
        `| ${cell(`${one.threshold.name}: ${one.threshold.promise}`)} | ${foundOf(one)} | ${wantedOf(one)} | ${one.row.items} | ${outcomeOf(one)} |`,
    ),
    ...report.parts.flatMap(({ title, about, rows }) => [
      '',
      `**${cell(title)}**: ${cell(about)}`,
      '',
      '| promise | found | wanted | cases | |',
      '|---|---|---|---|---|',
      ...rows.map(
        (row) =>
          `| ${cell([row.name, row.promise].filter(Boolean).join(': '))} | ${cell(row.found)} | ${cell(row.wanted)} | ${row.items} | ${outcomeOfRow(row)} |`,
      ),
    ]),
    '',
    '| suite and judge | against the baseline |',
    '|---|---|',
    ...(comparisons ?? []).map((one) => `| ${one.suite} ${one.judge} | ${cell(changeOf(one))} |`),
    '',
    provenanceLine(report),
    '',
  ].join('\n');
}

function cell(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replace(/[<>]/g, (sign) => (sign === '<' ? '&lt;' : '&gt;'))
    .replace(/\s+/g, ' ');
}
