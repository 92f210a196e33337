/**
 * Prints what share of each kind of planted fault `verify` catches, and of each kind of true sentence it drops.
 * `--half dev` or `--half test` (default: both); `--show KIND` (or `all`) prints what it judged wrongly; `--fresh SEED`
 * plants anew in the sources of `corpus/` that the committed set leaves out: more to tune on.
 */
import { parseArgs } from 'node:util';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Split } from '../case.ts';
import { wilson } from '../statistics.ts';
import { type Judged, judgeItems } from './judge.ts';
import { readParaphrases } from './paraphrases.ts';
import { plant } from './plant.ts';
import { halfOf, type PlantedSet, readPlantedSet } from './planted-set.ts';

const { values } = parseArgs({
  options: { half: { type: 'string' }, show: { type: 'string' }, fresh: { type: 'string' } },
});
const halves: readonly Split[] = ['dev', 'test'];
const shown = halves.filter((half) => values.half === undefined || values.half === half);

const sets =
  values.fresh === undefined
    ? [await readPlantedSet(), await readParaphrases()]
    : [await freshSet(values.fresh)];
const judged = sets.flatMap(({ items, sources }) => judgeItems(items, sources));

for (const half of shown) {
  const ofHalf = judged.filter(({ item }) => halfOf(item) === half);
  process.stdout.write(`\n${half} half, with 95 percent intervals\n`);
  print(
    'faults caught',
    ofHalf.filter(({ item }) => item.slice === 'fault'),
    true,
  );
  print(
    'false alarms on true sentences',
    ofHalf.filter(({ item }) => item.slice === 'true'),
    false,
  );
  if (values.show === undefined) continue;
  for (const { item, why, isRight } of ofHalf)
    if (!isRight && (values.show === 'all' || values.show === item.kind))
      process.stdout.write(`${item.slice} ${item.id}: ${item.text}\n    ${why ?? 'not caught'}\n`);
}

async function freshSet(seed: string): Promise<PlantedSet> {
  const taken = new Set((await readPlantedSet()).sources.map(({ id }) => id));
  const { sources } = await readCorpus('corpus');
  const rest = sources.filter(({ id }) => !taken.has(id));
  return { sources: rest, items: plant(rest, { seed, fault: 120, true: 250 }) };
}

function print(title: string, of: readonly Judged[], isCaught: boolean): void {
  const kinds = [...new Set(of.map(({ item }) => item.kind))];
  const line = (name: string, some: readonly Judged[]) => {
    const counted = some.filter(({ isRight }) => isRight === isCaught).length;
    const { mean, low, high } = wilson(counted, some.length);
    const share = `${mean.toFixed(3)}  [${low.toFixed(3)}, ${high.toFixed(3)}]`;
    process.stdout.write(`  ${name.padEnd(24)} ${String(some.length).padStart(5)}  ${share}\n`);
  };
  process.stdout.write(`${title}\n`);
  for (const kind of kinds)
    line(
      kind,
      of.filter(({ item }) => item.kind === kind),
    );
  line('ALL', of);
}
