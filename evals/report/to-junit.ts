import { isHard } from '../hard-judges.ts';
import { missesOf, type Report } from './report.ts';
import { foundOf, wantedOf } from './wording.ts';

/**
 * The report as JUnit: a test a promise and a test a case. Only what shuts the gate is a failure; a goal missed is
 * skipped with its numbers, and a case's other misses stand in its output.
 */
export function toJunit(report: Report): string {
  const gates = report.measured.map((one) => {
    const { threshold, met } = one;
    const said = `${foundOf(one)}, wanted ${wantedOf(one)}`;
    const tag = threshold.role === 'gates' ? 'failure' : 'skipped';
    return test('promises', threshold.name, met ? '' : `<${tag} message="${escaped(said)}"/>`);
  });
  const rest = report.failures
    .filter(({ rule }) => rule !== 'hard-break' && rule !== 'threshold')
    .map(({ rule, what }) => test('gate', `${rule}: ${what}`, `<failure message="${escaped(what)}"/>`));
  const cases = report.results.map((result) => {
    const misses = missesOf(result);
    const breaks = misses.filter(
      ({ judge, crashed }) =>
        crashed || isHard(result.case.suite, judge) || result.case.suite === 'acceptance',
    );
    const said = (of: typeof misses) =>
      escaped(of.map(({ judge, verdict }) => `${judge}: ${verdict.why}`).join('\n'));
    const body =
      breaks.length > 0
        ? `<failure message="${said(breaks)}"/>`
        : misses.length > 0
          ? `<system-out>${said(misses)}</system-out>`
          : '';
    return test(result.case.suite, result.case.id, body);
  });
  const parts = report.parts.flatMap(({ name, rows }) =>
    rows
      .filter(({ role }) => role !== 'told')
      .map(({ name: row, role, found, wanted, met }) => {
        // One that gates fails among the reasons of the gate.
        const said = `<skipped message="${escaped(`${found}, wanted ${wanted}`)}"/>`;
        return test(name, row, met || role === 'gates' ? '' : said);
      }),
  );
  const tests = [...gates, ...parts, ...rest, ...cases];
  const failed = tests.filter((one) => one.includes('<failure')).length;
  const skipped = tests.filter((one) => one.includes('<skipped')).length;
  const counts = `tests="${tests.length}" failures="${failed}" skipped="${skipped}" time="${report.seconds.toFixed(1)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n<testsuite name="evals" ${counts}>\n${tests.join('\n')}\n</testsuite>\n</testsuites>\n`;
}

function test(suite: string, name: string, body: string): string {
  return `<testcase classname="evals.${escaped(suite)}" name="${escaped(name)}">${body}</testcase>`;
}

function escaped(text: string): string {
  return text
    .replace(/[^\P{Cc}\n]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
