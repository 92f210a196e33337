import { comparesGroups, limitsOf } from './group-figures.ts';
import { pick, type Shown } from './pick.ts';
import type { Weighed } from './weigh.ts';

/**
 * Beside the figures: their limits first, a comparison of groups where no figure makes one, then what is weightiest of
 * other sources.
 */
export function chooseEstablished(
  settled: readonly Weighed[],
  figures: readonly Weighed[],
  count: number,
  shown: Shown,
): Weighed[] {
  const limits = pick(limitsOf(figures, settled), Math.ceil(count / 2), shown);
  const compared = figures.some(comparesGroups) ? [] : pick(settled.filter(comparesGroups), 1, shown);
  const first = [...limits, ...compared];
  return [...first, ...pick(besides(limits, settled), count - first.length, shown)];
}

/** What the sources of these do not say, unless there is nothing else. */
function besides(some: readonly Weighed[], all: readonly Weighed[]): readonly Weighed[] {
  const others = all.filter(({ source }) => !some.some((one) => one.source.id === source.id));
  return others.length > 0 ? others : all;
}
