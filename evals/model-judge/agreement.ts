import { type Label, labels } from './judge-pair.ts';

export type Agreement = {
  readonly items: number;
  readonly share: number;
  /** Cohen's kappa: agreement beyond what chance gives; undefined where either always says the same. */
  readonly kappa: number | undefined;
};

/** How far two raters of the same items agree. */
export function agreementOf(pairs: readonly (readonly [Label, Label])[]): Agreement {
  const items = pairs.length;
  const share = pairs.filter(([one, other]) => one === other).length / Math.max(1, items);
  const chance = labels.reduce((sum, label) => {
    const [one, other] = [0, 1].map((rater) => pairs.filter((pair) => pair[rater] === label).length / items);
    return sum + (one ?? 0) * (other ?? 0);
  }, 0);
  return { items, share, kappa: items === 0 || chance === 1 ? undefined : (share - chance) / (1 - chance) };
}
