import { missedLine, missedOf } from './missed.ts';
import { outcomeOfRow } from './part.ts';
import type { Report } from './report.ts';
import {
  changeOf,
  extentOf,
  foundOf,
  interval,
  outcomeOf,
  provenanceLine,
  verdictOf,
  wantedOf,
} from './wording.ts';

/** So many failures are spelt out; the rest stand in the report. */
const mostFailures = 25;

/** The report as lines for a terminal. */
export function toTerminal(report: Report): string {
  const { measured, comparisons, rows, failures } = report;
  const lines = [
    '',
    'Promises and goals (mean with 95 percent interval)',
    ...measured.map(
      (one) =>
        `  ${one.threshold.name.padEnd(28)} ${foundOf(one).padEnd(24)} ${wantedOf(one).padEnd(14)} n ${String(one.row.items).padStart(4)} in ${String(one.row.clusters).padStart(2)} clusters  ${outcomeOf(one)}`,
    ),
    '',
    ...report.parts.flatMap(({ title, about, rows: own }) => [
      `${title}: ${about}`,
      ...own.map(
        (row) =>
          `  ${row.name.padEnd(28)} ${row.found.padEnd(24)} ${row.wanted.padEnd(14)} n ${String(row.items).padStart(4)}  ${outcomeOfRow(row)}`,
      ),
      '',
    ]),
    'Against the baseline',
    ...(comparisons ?? []).map((one) => `  ${`${one.suite} ${one.judge}`.padEnd(30)} ${changeOf(one)}`),
    ...(comparisons ? [] : ['  there is none']),
    '',
    'Suites, test split',
    ...rows
      .filter(({ split, judge }) => split === 'test' && headline.includes(judge))
      .map(
        ({ suite, judge, score, items, clusters }) =>
          `  ${`${suite} ${judge}`.padEnd(30)} ${interval(score)}  n ${items} in ${clusters} clusters`,
      ),
    '',
    ...missedLines(report),
    extentOf(report),
    provenanceLine(report),
    `${verdictOf(report)} ${missedLine(report)}`,
    ...failures.slice(0, mostFailures).map(({ rule, what }) => `  ${rule}: ${what}`),
    ...(failures.length > mostFailures ? [`  … and ${failures.length - mostFailures} more`] : []),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

/** What does not hold, near the end, where a terminal shows it. */
function missedLines(report: Report): string[] {
  const missed = missedOf(report);
  if (missed.length === 0) return [];
  const lines = missed.map(
    ({ name, gates, wanted, today, away }) =>
      `  ${name.padEnd(30)} ${today}, wanted ${wanted}; ${away}${gates ? '; shuts the gate' : ''}`,
  );
  return ['What does not hold today', ...lines, ''];
}

const headline = ['right-answer', 'vital-facts', 'abstention'];
