import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, readCases, splitOf } from './case.ts';
import { type Harness, openHarness, type Run } from './harness.ts';
import type { Judge } from './judge.ts';
import { attributionSurvives } from './judges/attribution.ts';
import { citationsAreReal } from './judges/citations.ts';
import { statusAsExpected } from './judges/status.ts';
import { vitalFacts } from './judges/vital-facts.ts';
import { wilson } from './statistics.ts';

let harness: Harness;
let cases: readonly Case[];
let runs: readonly Run[];
let promises: readonly Judge[];

beforeAll(async () => {
  cases = await readCases();
  harness = await openHarness();
  runs = await harness.run(cases.filter((one) => one.suite === 'acceptance' || splitOf(one) === 'test'));
  const statements = harness.index.corpus.sources.flatMap((source) => source.statements);
  promises = [
    citationsAreReal(new Map(statements.map(({ id, text }) => [id, text]))),
    attributionSurvives(new Map(statements.map(({ id, standing }) => [id, standing]))),
  ];
});
afterAll(() => harness?.index.close());

describe('cases', () => {
  it('rest on statements that the corpus holds', () => {
    const known = new Set(
      harness.index.corpus.sources.flatMap(({ statements }) => statements.map(({ id }) => id)),
    );

    const unknown = cases.flatMap(({ id, facts }) =>
      facts.flatMap(({ statements }) =>
        statements.filter((statement) => !known.has(statement)).map((lost) => `${id}: ${lost}`),
      ),
    );

    expect(cases.length).toBeGreaterThan(600);
    expect(unknown).toEqual([]);
  });
});

describe('promises, on every run', () => {
  it('shows only cited statements, quotes to the letter, and every claim under its party', () => {
    const broken = runs.flatMap((run) =>
      promises.flatMap((judge) => {
        const { score, why } = judge.assess(run);
        return score === null || score === 1 ? [] : [`${judge.name}: ${run.question}: ${why}`];
      }),
    );

    expect(runs.length).toBeGreaterThan(300);
    expect(broken).toEqual([]);
  });
});

describe('acceptance, each a question that must not fail again', () => {
  it('is answered with its facts, or not at all where the corpus holds no answer', () => {
    const accepted = runs.filter((run) => run.case.suite === 'acceptance');

    const failed = accepted.flatMap((run) =>
      [statusAsExpected, vitalFacts].flatMap((judge) => {
        const { score, why } = judge.assess(run);
        return score === null || score === 1 ? [] : [`${run.case.id} ${judge.name}: ${why}`];
      }),
    );

    expect(accepted.length).toBeGreaterThan(5);
    expect(failed).toEqual([]);
  });
});

describe('capability on the test split, reported and not gated', () => {
  it('is measured and written to evals/reports/', () => {
    const measured = runs.filter((run) => run.case.suite !== 'acceptance');
    const rows = [...new Set(measured.map((run) => `${run.case.suite}/${run.case.kind}`))]
      .sort()
      .flatMap((group) =>
        [statusAsExpected, vitalFacts].flatMap((judge) => {
          const scores = measured
            .filter((run) => `${run.case.suite}/${run.case.kind}` === group)
            .flatMap((run) => judge.assess(run).score ?? []);
          if (scores.length === 0) return [];
          const { mean, low, high } = wilson(
            scores.reduce((sum, score) => sum + score, 0),
            scores.length,
          );
          return [{ group, judge: judge.name, items: scores.length, mean, low, high }];
        }),
      );
    const lines = rows.map(
      ({ group, judge, items, mean, low, high }) =>
        `${group.padEnd(28)} ${judge.padEnd(12)} n ${String(items).padStart(3)}  ${mean.toFixed(3)}  [${low.toFixed(3)}, ${high.toFixed(3)}]`,
    );
    const folder = path.join(import.meta.dirname, 'reports');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      path.join(folder, 'latest.json'),
      `${JSON.stringify({ corpusVersion: harness.index.corpus.version, rows }, null, 2)}\n`,
    );
    process.stdout.write(`\nTest split, mean with 95 percent interval\n${lines.join('\n')}\n`);

    expect(rows.length).toBeGreaterThan(10);
  });
});
