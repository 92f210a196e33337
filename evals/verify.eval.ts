import { beforeAll, describe, expect, it } from 'vitest';
import { wilson } from './statistics.ts';
import { type Judged, judgeItems } from './verify/judge.ts';
import { readParaphrases } from './verify/paraphrases.ts';
import { halfOf, readPlantedSet } from './verify/planted-set.ts';

/** Of the test half: at least this share of the planted faults is caught, at most that of the true sentences dropped. */
const leastCaught = 0.98;
const mostAlarms = 0.02;
/** Of each kind at least this share is caught; names exchanged far apart are the weakest. */
const leastOfKind = 0.7;

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
    const faults = judged.filter(({ item }) => item.slice === 'fault');
    const kinds = [...new Set(faults.map(({ item }) => item.kind))];

    const weak = kinds.filter((kind) => {
      const of = faults.filter(({ item }) => item.kind === kind);
      return of.filter(({ isRight }) => isRight).length < leastOfKind * of.length;
    });

    expect(kinds.length).toBeGreaterThan(25);
    expect(weak).toEqual([]);
  });
});
