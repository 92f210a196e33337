import { describe, expect, it } from 'vitest';
import { joinParts, type Part, partFailures, partNames, toPart } from '../../../evals/report/part.ts';

const made = { corpus: 'c', settings: 's' };
const aPart = (given: Partial<Part> = {}): Part =>
  toPart({
    ...{ name: 'claims', title: 'Claim check', about: 'Claims.', ...made, misses: [] },
    rows: [
      { name: 'F1', promise: '', role: 'goal', found: '0.8', wanted: 'at least 0.85', items: 9, met: false },
      {
        name: 'false',
        promise: '',
        role: 'gates',
        found: '1 of 9',
        wanted: 'at most 1 %',
        items: 9,
        met: true,
      },
    ],
    ...given,
  });
const all = partNames.map((name) => aPart({ name }));

describe('toPart', () => {
  it('fails on a row that gates, not on a goal', () => {
    const [goal, gates] = aPart().rows;

    expect(aPart().failures).toEqual([]);
    expect(gates && aPart({ rows: [{ ...gates, met: false }] }).failures).toEqual([
      'false: 1 of 9, wanted at most 1 %',
    ]);
    expect(goal?.met).toBe(false);
  });
});

describe('partFailures', () => {
  it('finds none when every part ran on this corpus and kept its promises', () => {
    expect(partFailures(all, made)).toEqual([]);
  });

  it.each([
    ['did not run', all.slice(1), /did not run/],
    [
      'ran on another corpus',
      [aPart({ name: all[0]?.name ?? 'claims', corpus: 'older' }), ...all.slice(1)],
      /another corpus/,
    ],
    [
      'ran with other settings',
      [aPart({ name: all[0]?.name ?? 'claims', settings: 'x' }), ...all.slice(1)],
      /other settings/,
    ],
    [
      'came to no measure that gates',
      [aPart({ name: all[0]?.name ?? 'claims', rows: [] }), ...all.slice(1)],
      /measured nothing that gates/,
    ],
    [
      'failed',
      [{ ...aPart({ name: all[0]?.name ?? 'claims' }), failures: ['no'] }, ...all.slice(1)],
      /: no$/,
    ],
  ])('finds a part that %s', (_what, parts, words) => {
    expect(partFailures(parts, made)).toMatchObject([expect.stringMatching(words)]);
  });
});

describe('joinParts', () => {
  it('keeps the rows and failures of each apart', () => {
    const joined = joinParts([aPart({ title: 'one' }), { ...aPart({ title: 'two' }), failures: ['no'] }]);

    expect(joined.rows.map(({ name }) => name)).toEqual(['one: F1', 'one: false', 'two: F1', 'two: false']);
    expect(joined.failures).toEqual(['two: no']);
  });
});
