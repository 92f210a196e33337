import type { Split, Suite } from './case.ts';
import type { Item } from './items.ts';
import { clusterBootstrap, type Estimate, estimate } from './statistics.ts';

/** Which items a number is about. */
export type Slice = {
  readonly suite?: Suite;
  readonly kinds?: readonly string[];
  readonly judge: string;
  readonly split: Split | 'all';
};

export type Row = {
  readonly items: number;
  readonly clusters: number;
  readonly score: Estimate;
  /** The mean difference with its sign, of judges that give one. */
  readonly lean: Estimate | undefined;
};

export function sliceOf(items: readonly Item[], { suite, kinds, judge, split }: Slice): Item[] {
  return items.filter(
    (item) =>
      item.judge === judge &&
      (suite === undefined || item.suite === suite) &&
      (kinds === undefined || kinds.includes(item.kind)) &&
      (split === 'all' || item.split === split),
  );
}

/** Means with intervals over the items of a slice. */
export function summarise(items: readonly Item[], slice: Slice): Row {
  const own = sliceOf(items, slice);
  const leans = own.flatMap(({ lean, cluster }) => (lean === undefined ? [] : [{ value: lean, cluster }]));
  return {
    items: own.length,
    clusters: new Set(own.map(({ cluster }) => cluster)).size,
    score: estimate(own.map(({ score, cluster }) => ({ value: score, cluster }))),
    lean: leans.length === 0 ? undefined : clusterBootstrap(leans),
  };
}

export type NamedRow = Row & { readonly suite: Suite; readonly judge: string; readonly split: Split };

/** A row for every suite, judge and split that something was scored in. */
export function allRows(items: readonly Item[]): NamedRow[] {
  const suites = [...new Set(items.map(({ suite }) => suite))];
  const judges = [...new Set(items.map(({ judge }) => judge))];
  return suites.flatMap((suite) =>
    judges.flatMap((judge) =>
      (['dev', 'test'] as const).flatMap((split) => {
        const row = summarise(items, { suite, judge, split });
        return row.items === 0 ? [] : [{ suite, judge, split, ...row }];
      }),
    ),
  );
}
