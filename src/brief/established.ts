import { comparesGroups, limitsOf } from './group-figures.ts';
import { isHalfTold, otherHalf } from './half-told.ts';
import { pick, type Shown } from './pick.ts';
import type { Weighed } from './weigh.ts';

/**
 * Beside the figures: their limits first, a comparison of groups where no figure makes one, then what is weightiest of
 * other sources.
 */
export function chooseEstablished(
  all: readonly Weighed[],
  figures: readonly Weighed[],
  count: number,
  shown: Shown,
): Weighed[] {
  const settled = all.filter((one) => !isHalfTold(one, figures));
  const limits = pick(limitsOf(figures, settled), Math.ceil(count / 2), shown);
  const compared = figures.some(comparesGroups) ? [] : pick(settled.filter(comparesGroups), 1, shown);
  const half = pick(otherHalf(figures, settled), count - limits.length, shown).slice(0, 1);
  const first = [...limits, ...half, ...compared].slice(0, count);
  return [...first, ...pick(besides(limits, settled), count - first.length, shown)];
}

/** What the sources of these do not say, unless there is nothing else. */
function besides(some: readonly Weighed[], all: readonly Weighed[]): readonly Weighed[] {
  const others = all.filter(({ source }) => !some.some((one) => one.source.id === source.id));
  return others.length > 0 ? others : all;
}
