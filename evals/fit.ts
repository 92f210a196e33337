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
import { type FeatureName, featureNames, features } from '../src/retrieve/relevance.ts';
import { findCandidates, retrieve } from '../src/retrieve/retrieve.ts';
import { chance, type LogisticModel } from '../src/text/logistic.ts';
import { type Case, questionsOf, readCases, splitOf } from './case.ts';
import type { Row } from './fit/descend.ts';
import { balance, fitLogistic } from './fit/fit-logistic.ts';
import { fitRanking } from './fit/fit-ranking.ts';
import { type Example, readTraining } from './training.ts';

/** What is covered, near and shaped as wanted speaks for an answer, what is missing against it: no weight may run the other way. */
const signs: Partial<Readonly<Record<SufficiencyName, 1 | -1>>> = {
  ...asSigns(1, ['bestCovered', 'mostCovered', 'bestSimilarity', 'mostSimilarity', 'bestShape']),
  ...asSigns(1, ['best', 'second', 'newFigure', 'topicShare', 'dossier']),
  ...asSigns(-1, ['bestMissing', 'leastMissing', 'namesMissing', 'unknown', 'kindMissing']),
  ...asSigns(1, ['wording']),
  ...asSigns(-1, ['gap', 'gapLead']),
  ...asSigns(-1, ['yearMissing', 'nameMissing', 'misshaped', 'offTopic', 'elsewhere']),
};
const folds = 8;

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
    const { retrieved, steady: order } = settings.answer;
    const looked = await retrieve({ ...understood, parts: [] }, retrieved, {
      ...deps,
      retrieval: { ...deps.retrieval, relevance: model },
    });
    const hits = steady(looked, deps.vocabulary, order);
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
