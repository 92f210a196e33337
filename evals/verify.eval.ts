import { beforeAll, describe, expect, it } from 'vitest';
import { wilson } from './statistics.ts';
import { type Judged, judgeItems } from './verify/judge.ts';
import { kindsOf, leastCaught, mostAlarms, weakKinds } from './verify/limits.ts';
import { readParaphrases } from './verify/paraphrases.ts';
import { halfOf, readPlantedSet } from './verify/planted-set.ts';

let judged: readonly Judged[];

beforeAll(async () => {
  const sets = [await readPlantedSet(), await readParaphrases()];
  judged = sets
    .flatMap(({ items, sources }) => judgeItems(items, sources))
    .filter(({ item }) => halfOf(item) === 'test');
});

/** How many of a slice are judged wrongly, printed with its interval. */
function rateOf(name: string, slice: 'fault' | 'true', isRight: boolean): number {
  const of = judged.filter(({ item }) => item.slice === slice);
  const { mean, low, high } = wilson(of.filter((one) => one.isRight === isRight).length, of.length);
  process.stdout.write(
    `${name}: ${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}] of ${of.length}\n`,
  );
  expect(of.length).toBeGreaterThan(500);
  return mean;
}

describe('verify, on the test half of the planted set', () => {
  it('catches the planted faults', () => {
    expect(rateOf('planted faults caught', 'fault', true)).toBeGreaterThanOrEqual(leastCaught);
  });

  it('lets true sentences pass', () => {
    expect(rateOf('false alarms', 'true', false)).toBeLessThanOrEqual(mostAlarms);
  });

  it('leaves no kind of fault to chance', () => {
    expect(kindsOf(judged).length).toBeGreaterThan(25);
    expect(weakKinds(judged)).toEqual([]);
  });
});
