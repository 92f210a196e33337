/**
 * Fits the two models of src/config.ts on the dev split and on evals/training, and prints them: `relevance` (does this statement answer?) and
 * `sufficiency` (does the corpus answer at all?), with the curve of the second to choose its threshold from.
 */
import { understandInThread } from '../src/answer.ts';
import { pipelineDeps } from '../src/cli/open.ts';
import { openIndex } from '../src/cli/open-index.ts';
import { steady } from '../src/compose/steady.ts';
import { type SufficiencyName, sufficiencyFeatures, sufficiencyNames } from '../src/compose/sufficiency.ts';
import { readConfig, settings } from '../src/config.ts';
import type { Hit } from '../src/domain.ts';
import { type FeatureName, featureNames, features, judge, unknownShare } from '../src/retrieve/relevance.ts';
import { findCandidates } from '../src/retrieve/retrieve.ts';
import { chance, type LogisticModel } from '../src/text/logistic.ts';

import { type Case, questionsOf, readCases, splitOf } from './case.ts';
import { type Example, readTraining } from './training.ts';

type Row<Name extends string> = {
  readonly group: string;
  /** Of unanswerable questions: about the subject or about another; each kind weighs as much. */
  readonly kind: string;
  readonly features: Readonly<Record<Name, number>>;
  readonly holds: boolean;
  readonly weight: number;
};

const rounds = 400;
const step = 0.05;
/** Pulls weights towards 0, so that a few hundred questions do not decide too much. */
const ridge = 3e-3;
/** What is covered, near and shaped as wanted speaks for an answer, what is missing against it: no weight may run the other way. */
const signs: Partial<Readonly<Record<SufficiencyName, 1 | -1>>> = {
  ...asSigns(1, ['bestCovered', 'mostCovered', 'bestSimilarity', 'mostSimilarity', 'bestShape']),
  ...asSigns(1, ['best', 'second', 'newFigure', 'topicShare', 'dossier']),
  ...asSigns(-1, ['bestMissing', 'leastMissing', 'namesMissing', 'unknown', 'kindMissing']),
  ...asSigns(-1, ['yearMissing', 'nameMissing', 'misshaped', 'offTopic', 'elsewhere']),
};
const folds = 8;
const rankingRounds = 400;
const rankingRidge = 1e-2;

const index = await openIndex(readConfig({}));
const deps = { ...pipelineDeps(index), settings: settings.answer, now: () => 0 };
const cases = [
  ...(await readCases()).filter((one) => splitOf(one) === 'dev').map(ofCase),
  ...(await readTraining()).map(ofExample),
];

/** With `--sufficiency` the shipped model of relevance stands, and only the other one is fitted, on what it finds. */
const relevanceModel = process.argv.includes('--sufficiency')
  ? settings.retrieval.relevance
  : await fitRelevance();

const sufficiencyRows = balance(
  (await Promise.all(cases.map((one) => answerableRows(one, relevanceModel)))).flat(),
);
print('sufficiency', fitLogistic(sufficiencyRows, sufficiencyNames, signs), sufficiencyRows);
printCurve(sufficiencyRows);
index.close();
process.exit(0);

async function fitRelevance(): Promise<LogisticModel<FeatureName>> {
  const rows = (await Promise.all(cases.map(rowsOf))).flat();
  const model = fitRanking(rows, featureNames);
  print('relevance', model, rows);
  return model;
}

function asSigns(sign: 1 | -1, names: readonly SufficiencyName[]) {
  return Object.fromEntries(names.map((name) => [name, sign]));
}

/** What the models learn from a case or an example: its questions, what answers them, and whether anything does. */
type Lesson = {
  readonly id: string;
  readonly kind: string;
  readonly questions: readonly { readonly question: string; readonly turns: readonly string[] }[];
  readonly wanted: ReadonlySet<string>;
  /** Undefined where either would be right. */
  readonly isAnswered: boolean | undefined;
};

function ofCase(one: Case): Lesson {
  const answered = one.expect.every((status) => status === 'answered' || status === 'partial');
  const refused = one.expect.every((status) => status === 'not-covered' || status === 'declined');
  return {
    id: one.id,
    kind: one.kind,
    questions: questionsOf(one),
    wanted: new Set(one.facts.flatMap(({ statements }) => statements)),
    isAnswered: answered === refused ? undefined : answered,
  };
}

function ofExample(one: Example): Lesson {
  return {
    id: one.id,
    kind: one.kind,
    questions: [{ question: one.question, turns: [] }],
    wanted: new Set(one.kind === 'answerable' ? one.statements : []),
    isAnswered: one.kind === 'answerable',
  };
}

/** Each question counts once: its rows share a weight of 1, half of it on those that answer. */
async function rowsOf({ id, kind, questions, wanted, isAnswered }: Lesson): Promise<Row<FeatureName>[]> {
  if (isAnswered !== false && wanted.size === 0) return [];
  const found: Row<FeatureName>[] = [];
  for (const { question, turns } of questions) {
    const understood = await understandInThread(question, turns, deps);
    const judged = (await findCandidates(understood, deps)).map((candidate) => ({
      group: `${id} ${question}`,
      kind,
      features: features(understood, candidate, deps.vocabulary),
      holds: wanted.has(candidate.statement.id),
    }));
    for (const rows of [judged.filter(({ holds }) => holds), judged.filter(({ holds }) => !holds)]) {
      found.push(...rows.map((row) => ({ ...row, weight: 1 / (questions.length * rows.length) })));
    }
  }
  return found;
}

/** One row a question that is either to be answered or not, whatever is shown beside it. */
async function answerableRows(
  { id, kind, questions, isAnswered }: Lesson,
  model: LogisticModel<FeatureName>,
): Promise<Row<SufficiencyName>[]> {
  if (isAnswered === undefined) return [];
  const found: Row<SufficiencyName>[] = [];
  for (const { question, turns } of questions) {
    const understood = await understandInThread(question, turns, deps);
    if (understood.refusal) continue;
    const judged = (await findCandidates(understood, deps))
      .map(
        (candidate): Hit => ({
          ...candidate,
          ...judge(
            features(understood, candidate, deps.vocabulary),
            unknownShare(understood, deps.vocabulary),
            model,
          ),
        }),
      )
      .sort((first, second) => second.relevance - first.relevance)
      .slice(0, settings.answer.retrieved);
    const hits = steady(judged, deps.vocabulary, settings.answer.steady);
    const weight = 1 / questions.length;
    found.push({
      group: id,
      kind: isAnswered ? 'answerable' : kind === 'off-topic' ? 'off-topic' : 'near',
      features: sufficiencyFeatures(understood, hits),
      holds: isAnswered,
      weight,
    });
  }
  return found;
}

/** The same rows, both outcomes weighing as much, and within an outcome every kind. */
function balance<Name extends string>(rows: readonly Row<Name>[]): Row<Name>[] {
  const sums = new Map<string, number>();
  for (const { kind, weight } of rows) sums.set(kind, (sums.get(kind) ?? 0) + weight);
  const kinds = (holds: boolean) =>
    new Set(rows.filter((row) => row.holds === holds).map(({ kind }) => kind)).size;
  const count = { held: kinds(true), not: kinds(false) };
  return rows.map((row) => ({
    ...row,
    weight: row.weight / ((sums.get(row.kind) ?? 1) * (row.holds ? count.held : count.not)),
  }));
}

/** A logistic model of the rows, each by its weight. */
function fitLogistic<Name extends string>(
  rows: readonly Row<Name>[],
  names: readonly Name[],
  sign: Partial<Readonly<Record<Name, 1 | -1>>> = {},
): LogisticModel<Name> {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const scale = scaleOf(rows, names);
  const read = rows.map((row) => ({
    values: [...scale.read(row), 1],
    held: row.holds ? 1 : 0,
    weight: row.weight / total,
  }));
  const isWrong = (weight: number, index: number) => {
    const name = names[index];
    return name !== undefined && weight * (sign[name] ?? 0) < 0;
  };
  const weights = descend(names.length + 1, rounds, isWrong, (at, gradient) => {
    at.forEach((weight, index) => {
      gradient[index] = index < names.length ? ridge * weight : 0;
    });
    for (const { values, held, weight } of read) {
      const sum = values.reduce((whole, value, index) => whole + value * (at[index] ?? 0), 0);
      const error = (1 / (1 + Math.exp(-sum)) - held) * weight;
      values.forEach((value, index) => {
        gradient[index] = (gradient[index] ?? 0) + error * value;
      });
    }
  });
  return scale.model(weights.slice(0, -1), weights.at(-1) ?? 0, 1);
}

/**
 * Weights that put what answers before what does not, question by question (softmax over its candidates, by Adam on
 * standardised features); then one scale and bias for all, so that the sum is the chance that a candidate answers.
 */
function fitRanking<Name extends string>(
  rows: readonly Row<Name>[],
  names: readonly Name[],
): LogisticModel<Name> {
  const scale = scaleOf(rows, names);
  const questions = [...groupsOf(rows).values()]
    .filter((group) => group.some(({ holds }) => holds) && group.some(({ holds }) => !holds))
    .map((group) => {
      const held = group.filter(({ holds }) => holds).length;
      return group.map((row) => ({ values: scale.read(row), share: row.holds ? 1 / held : 0 }));
    });
  const weights = descend(
    names.length,
    rankingRounds,
    () => false,
    (at, gradient) => {
      at.forEach((weight, index) => {
        gradient[index] = rankingRidge * weight;
      });
      for (const question of questions) {
        const sums = question.map(({ values }) =>
          values.reduce((sum, value, index) => sum + value * (at[index] ?? 0), 0),
        );
        const most = Math.max(...sums);
        const powers = sums.map((sum) => Math.exp(sum - most));
        const whole = powers.reduce((sum, power) => sum + power, 0);
        question.forEach(({ values, share }, candidate) => {
          const error = ((powers[candidate] ?? 0) / whole - share) / questions.length;
          values.forEach((value, index) => {
            gradient[index] = (gradient[index] ?? 0) + error * value;
          });
        });
      }
    },
  );
  const sumOf = (row: Row<Name>) =>
    scale.read(row).reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
  const calibrated = fitLogistic(
    rows.map((row) => ({ ...row, features: { sum: sumOf(row) } })),
    ['sum'],
  );
  return scale.model(weights, calibrated.bias, calibrated.weights.sum);
}

/** Weights that bring a loss to its least, by Adam; `slope` writes the gradient at the weights given, and a wrong weight becomes 0. */
function descend(
  count: number,
  steps: number,
  isWrong: (weight: number, index: number) => boolean,
  slope: (at: readonly number[], gradient: number[]) => void,
): number[] {
  const weights = Array.from({ length: count }, () => 0);
  const first = [...weights];
  const second = [...weights];
  const gradient = [...weights];
  for (let round = 1; round <= steps; round += 1) {
    slope(weights, gradient);
    gradient.forEach((value, at) => {
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * value;
      second[at] = 0.999 * (second[at] ?? 0) + 0.001 * value * value;
      const speed = (first[at] ?? 0) / (1 - 0.9 ** round);
      const size = Math.sqrt((second[at] ?? 0) / (1 - 0.999 ** round)) + 1e-8;
      const next = (weights[at] ?? 0) - (step * speed) / size;
      weights[at] = isWrong(next, at) ? 0 : next;
    });
  }
  return weights;
}

/** Features brought to mean 0 and spread 1, and weights for those brought back to the features as they are. */
function scaleOf<Name extends string>(rows: readonly Row<Name>[], names: readonly Name[]) {
  const means = names.map((name) => mean(rows.map((row) => row.features[name])));
  const spreads = names.map((name, at) =>
    Math.max(1e-6, Math.sqrt(mean(rows.map((row) => (row.features[name] - (means[at] ?? 0)) ** 2)))),
  );
  return {
    read: (row: Row<Name>) =>
      names.map((name, at) => (row.features[name] - (means[at] ?? 0)) / (spreads[at] ?? 1)),
    model(weights: readonly number[], bias: number, factor: number): LogisticModel<Name> {
      const raw = names.map((_name, at) => (factor * (weights[at] ?? 0)) / (spreads[at] ?? 1));
      const shifted = raw.reduce((sum, weight, at) => sum - weight * (means[at] ?? 0), bias);
      return {
        bias: Number(shifted.toFixed(2)),
        weights: Object.fromEntries(
          names.map((name, at) => [name, Number((raw[at] ?? 0).toFixed(2))]),
        ) as Record<Name, number>,
      };
    },
  };
}

function groupsOf<Name extends string>(rows: readonly Row<Name>[]): Map<string, Row<Name>[]> {
  const groups = new Map<string, Row<Name>[]>();
  for (const row of rows) {
    const known = groups.get(row.group);
    if (known) known.push(row);
    else groups.set(row.group, [row]);
  }
  return groups;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
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
    const model = fitLogistic(balance(rows.filter((row) => foldOf(row) !== fold)), sufficiencyNames, signs);
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
