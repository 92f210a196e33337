import type { Together } from '../corpus/together.ts';
import type { Known } from './verifier.ts';

/** What stands beside a dispute among claims and disputes calls for the dispute in turn: neither side is shown without the other. */
export function bothWays({ beside, fuller }: Together, statements: Known): Together {
  const kindOf = (id: string) => statements.get(id)?.statement.standing.kind;
  const all = new Map([...beside].map(([of, others]) => [of, [...others]]));
  for (const [of, others] of beside) {
    if (kindOf(of) !== 'contested') continue;
    for (const other of others) {
      const known = all.get(other) ?? [];
      const kind = kindOf(other);
      if (kind !== undefined && kind !== 'fact' && !known.includes(of)) all.set(other, [...known, of]);
    }
  }
  return { beside: all, fuller };
}
