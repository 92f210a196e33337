import { describe, expect, it } from 'vitest';
import type { Judged } from '../../../evals/verify/judge.ts';
import { kindsOf, weakKinds } from '../../../evals/verify/limits.ts';

const judged = (kind: string, caught: number, passed: number, slice: 'fault' | 'true' = 'fault'): Judged[] =>
  Array.from({ length: caught + passed }, (_, at) => ({
    item: {
      ...{ id: `${kind}-${at}`, slice, kind, text: 'Selmaa counted 412.' },
      ...{ standing: { kind: 'fact' }, cites: [] },
    },
    why: undefined,
    isRight: at < caught,
  }));

describe('weakKinds', () => {
  it('names a kind of fault of which too many pass, however well the others are caught', () => {
    expect(weakKinds([...judged('figure', 100, 0), ...judged('name', 6, 4)])).toEqual(['name']);
    expect(weakKinds([...judged('figure', 100, 0), ...judged('name', 7, 3)])).toEqual([]);
  });

  it('looks at faults, not at true sentences', () => {
    const all = [...judged('figure', 1, 0), ...judged('reworded', 0, 9, 'true')];

    expect(kindsOf(all)).toEqual(['figure']);
    expect(weakKinds(all)).toEqual([]);
  });
});
