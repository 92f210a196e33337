import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsHash } from './provenance.ts';
import { type PartRow, toPart, writePart } from './report/part.ts';
import { interval } from './report/wording.ts';
import { wilson } from './statistics.ts';
import { type Judged, judgeItems } from './verify/judge.ts';
import { kindsOf, leastCaught, mostAlarms, weakKinds } from './verify/limits.ts';
import { readParaphrases } from './verify/paraphrases.ts';
import { halfOf, readPlantedSet } from './verify/planted-set.ts';

let judged: readonly Judged[];
const rows: PartRow[] = [];

beforeAll(async () => {
  const sets = [await readPlantedSet(), await readParaphrases()];
  judged = sets
    .flatMap(({ items, sources }) => judgeItems(items, sources))
    .filter(({ item }) => halfOf(item) === 'test');
});

/** Rows that the tests below leave; one that did not get so far is a failure of the part too. */
const rowsDue = 3;

afterAll(() =>
  writePart(
    toPart(
      {
        ...{ name: 'verify', title: 'Checks on every statement', settings: settingsHash(), rows, misses: [] },
        about: 'Faults planted in true sentences, and true rewordings, put to verify; the test half.',
      },
      rows.length < rowsDue ? [`${rows.length} of ${rowsDue} measures came to an end`] : [],
    ),
  ),
);

/** How many of a slice are judged so, with its interval, printed and kept for the report. */
function rateOf(
  slice: 'fault' | 'true',
  isRight: boolean,
  row: Pick<PartRow, 'name' | 'promise' | 'wanted'>,
) {
  const of = judged.filter(({ item }) => item.slice === slice);
  const rate = wilson(of.filter((one) => one.isRight === isRight).length, of.length);
  process.stdout.write(`${row.name}: ${interval(rate)} of ${of.length}\n`);
  expect(of.length).toBeGreaterThan(500);
  return (met: (mean: number) => boolean) => {
    const found = { found: interval(rate), items: of.length, met: met(rate.mean) };
    rows.push({ ...row, role: 'gates', ...found });
    return found.met;
  };
}

describe('verify, on the test half of the planted set', () => {
  it('catches the planted faults', () => {
    const row = {
      ...{ name: 'planted faults caught', promise: 'A sentence made false is stopped' },
      wanted: `at least ${leastCaught}`,
    };

    expect(rateOf('fault', true, row)((mean) => mean >= leastCaught)).toBe(true);
  });

  it('lets true sentences pass', () => {
    const row = {
      ...{ name: 'false alarms', promise: 'A true sentence is not stopped' },
      wanted: `at most ${mostAlarms}`,
    };

    expect(rateOf('true', false, row)((mean) => mean <= mostAlarms)).toBe(true);
  });

  it('leaves no kind of fault to chance', () => {
    const kinds = kindsOf(judged);
    const weak = weakKinds(judged);
    rows.push({
      ...{
        name: 'kinds of fault left to chance',
        promise: 'Each kind of fault is stopped',
        role: 'gates',
        items: kinds.length,
      },
      ...{ found: weak.join(', ') || 'none', wanted: 'none', met: weak.length === 0 },
    });

    expect(kinds.length).toBeGreaterThan(25);
    expect(weak).toEqual([]);
  });
});
