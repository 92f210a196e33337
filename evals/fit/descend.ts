import type { LogisticModel } from '../../src/text/logistic.ts';

/** What a model learns from one candidate, or one question. */
export type Row<Name extends string> = {
  readonly group: string;
  /** Of unanswerable questions: about the subject or about another; each kind weighs as much. */
  readonly kind: string;
  readonly features: Readonly<Record<Name, number>>;
  readonly holds: boolean;
  readonly weight: number;
};

const step = 0.05;

/** Weights that bring a loss to its least, by Adam; `slope` writes the gradient at the weights given, and a wrong weight becomes 0. */
export function descend(
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
export function scaleOf<Name extends string>(rows: readonly Row<Name>[], names: readonly Name[]) {
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

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
