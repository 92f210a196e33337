import type { LogisticModel } from '../../src/text/logistic.ts';
import { descend, type Row, scaleOf } from './descend.ts';

const rounds = 400;
/** Pulls weights towards 0, so that a few hundred questions do not decide too much. */
const ridge = 3e-3;

/** The same rows, both outcomes weighing as much, and within an outcome every kind. */
export function balance<Name extends string>(rows: readonly Row<Name>[]): Row<Name>[] {
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
export function fitLogistic<Name extends string>(
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
