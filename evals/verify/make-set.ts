/** Writes evals/verify/planted-set.jsonl anew from a sample of the sources in `corpus/`. */
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { plant } from './plant.ts';
import { writePlantedSet } from './planted-set.ts';
import { createRandom } from './random.ts';

const sampled = 300;

const { sources } = await readCorpus('corpus');
const sample = createRandom('sources').shuffled(sources).slice(0, sampled);
const items = plant(sample);
await writePlantedSet({ sources: sample, items });
for (const slice of ['fault', 'true']) {
  const kinds = items.filter((item) => item.slice === slice).map(({ kind }) => kind);
  process.stdout.write(`${slice}: ${kinds.length}\n`);
  for (const kind of new Set(kinds))
    process.stdout.write(`  ${kind} ${kinds.filter((other) => other === kind).length}\n`);
}
