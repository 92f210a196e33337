/** A logistic model: the chance that something holds, from named features. */
export type LogisticModel<Name extends string> = {
  readonly bias: number;
  readonly weights: Readonly<Record<Name, number>>;
};

/** The chance, 0 to 1, that the model gives to these features. */
export function chance<Name extends string>(
  features: Readonly<Record<Name, number>>,
  names: readonly Name[],
  { bias, weights }: LogisticModel<Name>,
): number {
  const sum = names.reduce((total, name) => total + weights[name] * features[name], bias);
  return 1 / (1 + Math.exp(-sum));
}

/** The natural logarithm of the odds of a chance. */
export function logOdds(chance: number): number {
  const inside = Math.min(1 - 1e-9, Math.max(1e-9, chance));
  return Math.log(inside / (1 - inside));
}
