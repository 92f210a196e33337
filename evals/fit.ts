/**
 * Fits the two models of src/config.ts on the dev split and prints them: `relevance` (does this statement answer?) and
 * `sufficiency` (does the corpus answer at all?), with the curve of the second to choose its threshold from.
 */
import { understandInThread } from '../src/answer.ts';
import { openIndex, pipelineDeps } from '../src/cli/open.ts';
import { type SufficiencyName, sufficiencyFeatures, sufficiencyNames } from '../src/compose/sufficiency.ts';
import { readConfig, settings } from '../src/config.ts';
import type { Hit } from '../src/domain.ts';
import { type FeatureName, featureNames, features, judge } from '../src/retrieve/relevance.ts';
import { findCandidates } from '../src/retrieve/retrieve.ts';
import { chance, type LogisticModel } from '../src/text/logistic.ts';

import { type Case, questionsOf, readCases, splitOf } from './case.ts';

type Row<Name extends string> = {
  readonly group: string;
  readonly features: Readonly<Record<Name, number>>;
  readonly holds: boolean;
  readonly weight: number;
};

/** Of the candidates that answer nothing only the nearest teach anything. */
const negatives = 25;
const rounds = 3_000;
const step = 0.5;
/** Pulls weights towards 0, so that a few hundred questions do not decide too much. */
const ridge = 2e-3;
const folds = 8;

const index = await openIndex(readConfig({}));
const deps = { ...pipelineDeps(index), settings: settings.answer, now: () => 0 };
const cases = (await readCases()).filter((one) => splitOf(one) === 'dev');

const relevanceRows = (await Promise.all(cases.map(rowsOf))).flat();
const relevanceModel = fit(relevanceRows, featureNames);
print('relevance', relevanceModel, relevanceRows);

const sufficiencyRows = balance(
  (await Promise.all(cases.map((one) => answerableRows(one, relevanceModel)))).flat(),
);
print('sufficiency', fit(sufficiencyRows, sufficiencyNames), sufficiencyRows);
printCurve(sufficiencyRows);
index.close();
process.exit(0);

/** Each question counts once: its rows share a weight of 1, half of it on those that answer. */
async function rowsOf(one: Case): Promise<Row<FeatureName>[]> {
  const wanted = new Set(one.facts.flatMap(({ statements }) => statements));
  if (one.expect.includes('answered') && wanted.size === 0) return [];
  const questions = questionsOf(one);
  const found: Row<FeatureName>[] = [];
  for (const { question, turns } of questions) {
    const understood = await understandInThread(question, turns, deps);
    const judged = (await findCandidates(understood, deps)).map((candidate) => ({
      group: one.id,
      features: features(understood, candidate, deps.vocabulary),
      holds: wanted.has(candidate.statement.id),
    }));
    for (const rows of [
      judged.filter(({ holds }) => holds),
      judged.filter(({ holds }) => !holds).slice(0, negatives),
    ]) {
      found.push(...rows.map((row) => ({ ...row, weight: 1 / (questions.length * rows.length) })));
    }
  }
  return found;
}

/** One row a question that is either to be answered or not, whatever is shown beside it. */
async function answerableRows(one: Case, model: LogisticModel<FeatureName>): Promise<Row<SufficiencyName>[]> {
  const answered = one.expect.every((status) => status === 'answered' || status === 'partial');
  const refused = one.expect.every((status) => status === 'not-covered' || status === 'declined');
  if (answered === refused) return [];
  const found: Row<SufficiencyName>[] = [];
  for (const { question, turns } of questionsOf(one)) {
    const understood = await understandInThread(question, turns, deps);
    if (understood.refusal) continue;
    const hits = (await findCandidates(understood, deps))
      .map(
        (candidate): Hit => ({
          ...candidate,
          ...judge(features(understood, candidate, deps.vocabulary), model),
        }),
      )
      .sort((first, second) => second.relevance - first.relevance)
      .slice(0, settings.answer.retrieved);
    const weight = 1 / questionsOf(one).length;
    found.push({ group: one.id, features: sufficiencyFeatures(understood, hits), holds: answered, weight });
  }
  return found;
}

/** The same rows, both outcomes weighing as much. */
function balance<Name extends string>(rows: readonly Row<Name>[]): Row<Name>[] {
  const sum = (holds: boolean) =>
    rows.reduce((total, row) => total + (row.holds === holds ? row.weight : 0), 0);
  return rows.map((row) => ({ ...row, weight: row.weight / sum(row.holds) }));
}

function fit<Name extends string>(rows: readonly Row<Name>[], names: readonly Name[]): LogisticModel<Name> {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const values = names.map(() => 0);
  let bias = 0;
  for (let round = 0; round < rounds; round += 1) {
    const gradient = names.map(() => 0);
    let biasGradient = 0;
    for (const row of rows) {
      const sum = names.reduce((value, name, at) => value + (values[at] ?? 0) * row.features[name], bias);
      const error = ((1 / (1 + Math.exp(-sum)) - (row.holds ? 1 : 0)) * row.weight) / total;
      biasGradient += error;
      names.forEach((name, at) => {
        gradient[at] = (gradient[at] ?? 0) + error * row.features[name];
      });
    }
    bias -= step * biasGradient;
    names.forEach((_name, at) => {
      values[at] = (values[at] ?? 0) - step * ((gradient[at] ?? 0) + ridge * (values[at] ?? 0));
    });
  }
  const weights = Object.fromEntries(names.map((name, at) => [name, Number((values[at] ?? 0).toFixed(2))]));
  return { bias: Number(bias.toFixed(2)), weights: weights as Record<Name, number> };
}

function print(name: string, model: unknown, rows: readonly Row<string>[]): void {
  const held = rows.filter(({ holds }) => holds).length;
  process.stdout.write(`${name}: ${rows.length} rows, ${held} hold\n${JSON.stringify(model, null, 2)}\n`);
}

/** Held-out figures: each fold of the cases is judged by a model fitted on the others. */
function printCurve(rows: readonly Row<SufficiencyName>[]): void {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const foldOf = (row: Row<SufficiencyName>) => groups.indexOf(row.group) % folds;
  const judged = Array.from({ length: folds }, (_, fold) => {
    const model = fit(balance(rows.filter((row) => foldOf(row) !== fold)), sufficiencyNames);
    return rows
      .filter((row) => foldOf(row) === fold)
      .map((row) => ({ holds: row.holds, chance: chance(row.features, sufficiencyNames, model) }));
  }).flat();
  const share = (holds: boolean, below: boolean, least: number) => {
    const all = judged.filter((row) => row.holds === holds);
    return (all.filter((row) => row.chance < least === below).length / Math.max(1, all.length)).toFixed(3);
  };
  process.stdout.write('threshold  answerable refused  unanswerable answered (held out)\n');
  for (const least of [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6]) {
    process.stdout.write(
      `${least.toFixed(2).padStart(9)}  ${share(true, true, least).padStart(18)}  ${share(false, false, least).padStart(21)}\n`,
    );
  }
}
