import type { Baseline } from './baseline.ts';
import type { Suite } from './case.ts';
import type { Item } from './items.ts';
import { clusterBootstrap, type Estimate, leastDrop } from './statistics.ts';

/** One judge of one suite, now and in the baseline, on the cases that are in both. */
export type Comparison = {
  readonly suite: Suite;
  readonly judge: string;
  readonly items: number;
  readonly clusters: number;
  readonly before: number;
  readonly after: number;
  /** Now less then, case by case. */
  readonly difference: Estimate;
  /** The whole interval lies below 0. */
  readonly dropped: boolean;
  readonly better: readonly string[];
  readonly worse: readonly string[];
  /** A drop smaller than this may go unseen with so many cases. */
  readonly leastDrop: number;
  /** Cases that are new, or have changed since: they are not compared. */
  readonly leftOut: number;
};

/** A score that moved by less did not flip: the baseline holds four decimals. */
const moved = 1e-3;

/** Every suite and judge that is watched against the baseline. */
export function compare(
  items: readonly Item[],
  baseline: Baseline,
  watched: Readonly<Record<Suite, readonly string[]>>,
): Comparison[] {
  const suites = [...new Set(items.map(({ suite }) => suite))];
  return suites.flatMap((suite) =>
    watched[suite].map((judge) => {
      const now = items.filter((item) => item.suite === suite && item.judge === judge);
      const pairs = now.flatMap((item) => {
        const then = baseline.cases[item.caseId];
        const before = then?.hash === item.hash ? then.scores[judge] : undefined;
        return before === undefined
          ? []
          : [{ item, before, value: item.score - before, cluster: item.cluster }];
      });
      return { suite, judge, ...differenceOf(pairs), leftOut: now.length - pairs.length };
    }),
  );
}

type Pair = {
  readonly item: Item;
  readonly before: number;
  readonly value: number;
  readonly cluster: string;
};

function differenceOf(pairs: readonly Pair[]) {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const difference = clusterBootstrap(pairs);
  const ids = (is: (value: number) => boolean) =>
    pairs.filter(({ value }) => is(value)).map(({ item }) => item.caseId);
  return {
    items: pairs.length,
    clusters: new Set(pairs.map(({ cluster }) => cluster)).size,
    before: mean(pairs.map(({ before }) => before)),
    after: mean(pairs.map(({ item }) => item.score)),
    difference,
    dropped: difference.high < -moved / 10,
    better: ids((value) => value > moved),
    worse: ids((value) => value < -moved),
    leastDrop: leastDrop(pairs.length),
  };
}
