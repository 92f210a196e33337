import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { systemCodeOf } from '../src/errors.ts';
import type { Item } from './items.ts';
import { watched } from './thresholds.ts';

const schema = z.strictObject({
  corpus: z.string(),
  settings: z.string(),
  cases: z.record(z.string(), z.strictObject({ hash: z.string(), scores: z.record(z.string(), z.number()) })),
});

/** The scores that a change is compared with, by case; moved by `npm run eval:bless` only. */
export type Baseline = z.infer<typeof schema>;

const file = path.join(import.meta.dirname, 'baseline.json');

/** The committed baseline, or undefined where there is none. */
export async function readBaseline(): Promise<Baseline | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return undefined;
    throw new Error(`${file} cannot be read; npm run eval:bless writes it anew`, { cause: error });
  }
}

/** The scores of the watched judges, as a baseline. */
export function toBaseline(items: readonly Item[], made: Pick<Baseline, 'corpus' | 'settings'>): Baseline {
  const cases: Baseline['cases'] = {};
  for (const { caseId, hash, suite, judge, score } of items) {
    if (!watched[suite].includes(judge)) continue;
    const known = cases[caseId]?.scores ?? {};
    cases[caseId] = { hash, scores: { ...known, [judge]: Number(score.toFixed(4)) } };
  }
  return { ...made, cases };
}

/** Writes one line a case, so that a change shows which cases moved. */
export async function writeBaseline({ cases, ...made }: Baseline): Promise<void> {
  const lines = Object.entries(cases)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, scores]) => `${JSON.stringify(id)}: ${JSON.stringify(scores)}`);
  const head = Object.entries(made).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},`,
  );
  await writeFile(file, `{\n${head.join('\n')}\n"cases": {\n${lines.join(',\n')}\n}\n}\n`);
}
