import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openComposer } from '../src/cli/open-composer.ts';
import type { Answer, Corpus } from '../src/domain.ts';
import { type ScriptedOpenAI, startScriptedOpenAI, writing } from '../tests/support/scripted-openai.ts';
import { readCases, splitOf } from './case.ts';
import { type Harness, openHarness, type Run } from './harness.ts';
import { attributionSurvives } from './judges/attribution.ts';
import { citationsAreReal } from './judges/citations.ts';
import { vitalFacts } from './judges/vital-facts.ts';
import { openaiAt } from './recorded/openai-at.ts';
import { wilson } from './statistics.ts';

/** Every fourth case of the test split: enough to see a difference, quick enough to run with the others. */
const every = 4;

let harness: Harness;
let corpora: readonly Corpus[];
let server: ScriptedOpenAI;
let extracted: readonly Run[];
let generated: readonly Run[];
const failures: string[] = [];

beforeAll(async () => {
  harness = await openHarness();
  corpora = harness.corpora;
  server = await startScriptedOpenAI(({ told }) =>
    writing(told.statements.map(({ label, statement }) => ({ cites: [label], text: shortened(statement) }))),
  );
  const openai = openaiAt(server.baseUrl, 'scripted');
  const compose = await openComposer({ openai }, ({ message }) => failures.push(message));
  const cases = (await readCases()).filter((one) => splitOf(one) === 'test');
  const sample = cases.filter((one, index) => index % every === 0 && one.expect.includes('answered'));
  extracted = await harness.run(sample);
  generated = await harness.run(sample, { deps: (deps) => ({ ...deps, compose }) });
});
afterAll(async () => {
  harness?.close();
  await server?.close();
});

describe('the same question through extract and through a model', () => {
  it('is answered with the same sources, facts, standings and status', () => {
    const differing = generated.flatMap((run, index) => {
      const plain = extracted[index]?.answer;
      return plain && isSame(shapeOf(run.answer), shapeOf(plain)) ? [] : [run.question];
    });

    expect(generated.length).toBeGreaterThan(50);
    expect(failures).toEqual([]);
    expect(differing).toEqual([]);
  });

  it('breaks no promise', () => {
    const statements = corpora.flatMap(({ sources }) => sources).flatMap((source) => source.statements);
    const promises = [
      citationsAreReal(new Map(statements.map(({ id, text }) => [id, text]))),
      attributionSurvives(new Map(statements.map(({ id, standing }) => [id, standing]))),
      vitalFacts,
    ];

    const broken = generated.flatMap((run, index) =>
      promises.flatMap((judge) => {
        const [worded, plain] = [judge.assess(run), extracted[index] && judge.assess(extracted[index])];
        return worded.score === plain?.score ? [] : [`${judge.name}: ${run.question}: ${worded.why}`];
      }),
    );

    expect(broken).toEqual([]);
  });

  it('differs in its wording as evals/reports/composers.json tells', () => {
    const pairs = generated.flatMap(({ answer }, index) =>
      answer.statements.map((statement, place) => ({
        text: statement.text,
        copied: extracted[index]?.answer.statements[place]?.text ?? '',
        notice: answer.notice,
      })),
    );
    const offered = server.asked.flatMap(({ told }) => (told.refused ? [] : told.statements));
    const shortable = offered.filter(({ statement }) => shortened(statement) !== statement).length;
    const worded = pairs.filter(({ text, copied }) => text !== copied);
    const [shipped] = corpora;
    const report = {
      corpusVersion: shipped?.version,
      questions: generated.length,
      composers: tally(
        generated.map(({ answer }) => `${answer.composer}${answer.notice ? `, ${answer.notice}` : ''}`),
      ),
      statements: pairs.length,
      shortened: { offered: shortable, ...wilson(worded.length, Math.max(1, shortable)) },
      characters: {
        extract: sumOf(pairs.map(({ copied }) => copied)),
        model: sumOf(pairs.map(({ text }) => text)),
      },
      examples: worded.slice(0, 10),
    };
    const folder = path.join(import.meta.dirname, 'reports');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'composers.json'), `${JSON.stringify(report, null, 2)}\n`);
    const { examples: _, ...figures } = report;
    process.stdout.write(
      `\nExtract and a scripted model that shortens\n${JSON.stringify(figures, null, 2)}\n`,
    );

    expect(worded.length).toBeGreaterThan(0);
  });
});

/** An honest writer without a model: what stands in brackets, and a clause about who somebody is, is left out. */
function shortened(statement: string): string {
  return statement.replace(/ \([^()]*\)/g, '').replace(/, (?:who|which) [^,.;]+,/g, '');
}

function shapeOf({ status, statements, sources, voices, unanswered }: Answer) {
  return {
    status,
    statements: statements.map(({ part, standing, citations }) => ({ part, standing, citations })),
    sources: sources.map(({ source }) => source.id),
    voices,
    unanswered,
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function tally(names: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    [...new Set(names)].map((name) => [name, names.filter((one) => one === name).length]),
  );
}

function sumOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}
