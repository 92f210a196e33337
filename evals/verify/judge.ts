import type { Source } from '../../src/domain.ts';
import type { Check } from '../../src/verify/check.ts';
import { checks, verify } from '../../src/verify/verify.ts';
import type { Item } from './planted-set.ts';

/** What `verify` makes of one item: the reason why it would drop it, or undefined where it would show it. */
export type Judged = { readonly item: Item; readonly why: string | undefined; readonly isRight: boolean };

/**
 * Runs every item through `verify`, with the statements of all sources that it might have cited as what was retrieved;
 * with `applied` through those checks only.
 */
export function judgeItems(
  items: readonly Item[],
  sources: readonly Source[],
  applied: readonly Check[] = checks,
): Judged[] {
  const hits = sources.flatMap((source) => source.statements.map((statement) => ({ statement, source })));
  const known = new Map(hits.map((hit) => [hit.statement.id, hit]));
  return items.map((item) => {
    const cited = item.cites.flatMap((id) => known.get(id) ?? []);
    if (cited.length < item.cites.length) throw new Error(`${item.id} cites what the set does not hold`);
    const around = new Set(cited.map(({ source }) => source));
    const { dropped } = verify(
      {
        composer: 'verify-faults',
        complete: true,
        statements: [
          { text: item.text, part: 'established', standing: item.standing, statementIds: item.cites },
        ],
      },
      hits.filter(({ source }) => around.has(source)),
      applied,
    );
    const why = dropped[0]?.why;
    return { item, why, isRight: (why !== undefined) === (item.slice === 'fault') };
  });
}
