/** A weight of nothing for each name, so that a test sets only the weights it looks at. */
export function noWeights<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  const weights = Object.fromEntries(names.map((name) => [name, 0]));
  if (!holdsAll(weights, names)) throw new Error('a name is lost');
  return weights;
}

function holdsAll<Name extends string>(
  weights: Readonly<Record<string, number>>,
  names: readonly Name[],
): weights is Readonly<Record<Name, number>> {
  return names.every((name) => name in weights);
}
