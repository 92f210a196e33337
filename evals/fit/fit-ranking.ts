import type { LogisticModel } from '../../src/text/logistic.ts';
import { descend, type Row, scaleOf } from './descend.ts';
import { fitLogistic } from './fit-logistic.ts';

const rounds = 400;
const ridge = 1e-2;

/**
 * Weights that put what answers before what does not, question by question (softmax over its candidates, by Adam on
 * standardised features); then one scale and bias for all, so that the sum is the chance that a candidate answers.
 */
export function fitRanking<Name extends string>(
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
    rounds,
    () => false,
    (at, gradient) => {
      at.forEach((weight, index) => {
        gradient[index] = ridge * weight;
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

function groupsOf<Name extends string>(rows: readonly Row<Name>[]): Map<string, Row<Name>[]> {
  const groups = new Map<string, Row<Name>[]>();
  for (const row of rows) {
    const known = groups.get(row.group);
    if (known) known.push(row);
    else groups.set(row.group, [row]);
  }
  return groups;
}
