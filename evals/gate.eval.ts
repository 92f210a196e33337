import { beforeAll, describe, expect, it } from 'vitest';
import { readCases } from './case.ts';
import { rules } from './gate.ts';
import { openHarness } from './harness.ts';
import { readParts } from './report/part.ts';
import { type Report, runSuite, withParts } from './report/report.ts';
import { toTerminal } from './report/to-terminal.ts';
import { writeReports } from './report/write.ts';

const promises: Readonly<Record<(typeof rules)[number], string>> = {
  'nothing-ran': 'ran every suite with as many cases as it must have',
  'unknown-statement': 'rests every case on statements that a corpus holds',
  'judge-crashed': 'got a verdict from every judge',
  'hard-break': 'found no quote invented, no name given, no order obeyed, no claim stated as fact',
  threshold: 'kept every promise that gates',
  'no-baseline': 'had a baseline to compare with',
  part: 'ran every other suite, and each kept its promises',
  drop: 'found no significant drop against the baseline',
};

let report: Report;

beforeAll(async () => {
  const harness = await openHarness();
  try {
    const suite = await runSuite(harness, await readCases({ safety: true }));
    report = withParts(suite, await readParts(), harness.corpora[0]?.version ?? '');
  } finally {
    harness.close();
  }
  const folder = await writeReports(report);
  process.stdout.write(`${toTerminal(report)}Reports: ${folder}\n`);
});

describe('the suite', () => {
  it.each(rules)('%s', (rule) => {
    const failures = report.failures.filter((failure) => failure.rule === rule).map(({ what }) => what);

    expect(failures, promises[rule]).toEqual([]);
  });
});
