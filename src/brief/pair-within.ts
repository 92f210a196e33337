import type { Weighed } from './weigh.ts';

type Room = {
  /** Every claim of the voice, weightiest first. */
  readonly own: readonly Weighed[];
  readonly fits: (pair: readonly Weighed[]) => boolean;
  readonly isSame: (one: Weighed, other: Weighed) => boolean;
};

/**
 * Two who oppose each other and are too long together: either in a shorter sentence of the same holder, else the first with
 * another holder, else the first alone.
 */
export function pairWithin(first: Weighed, second: Weighed, { own, fits, isSame }: Room): Weighed[] {
  const said = (one: Weighed) => [one, ...own.filter((other) => other !== one && isSame(other, one))];
  const pairs = said(first).flatMap((one) => said(second).map((other) => [one, other]));
  const others = own.filter((one) => !isSame(one, first)).map((one) => [first, one]);
  return [...pairs, ...others].find(fits) ?? [first];
}
